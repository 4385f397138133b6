/** The frequent family names of the name files of the US Census Bureau of 1990 (public domain) that are hardly a word of their own. */
export const SURNAMES =
  'aaron abbott abel abernathy abney abraham abrams abreu acevedo acker ackerman acosta adair adams adamson adcock ' +
  'addison adkins adler agee aguilar aguilera aguirre ainsworth akers akins alaniz albert albertson albrecht ' +
  'albright alderman aldrich aldridge aleman alexander alfaro alford alicea allard allen allison allred almeida ' +
  'alonso alonzo alston altman alvarado alvarez amador amato amaya ambrose ames amos anaya anders andersen ' +
  'anderson andrade andrew andrews anglin anthony apodaca aponte applegate aquino aragon aranda arce archer ' +
  'archuleta arellano arevalo arias armstead armstrong arndt arnett arnold arredondo arrington arroyo arsenault ' +
  'arthur artis ash ashby ashcraft asher ashford ashton ashworth askew atkins atkinson atwell atwood augustine ' +
  'austin avalos avery avila aviles ayala ayers ayres babb babcock babin baca bachman baer baez baggett bagley ' +
  'bagwell bailey bain bair baird baker baldwin bales ballard banda bandy barajas barbee barber barbosa barbour ' +
  'barfield barger barker barkley barksdale barlow barnard barnes barnett barney barnhart barnhill barr barrera ' +
  'barrett barrios barron barrow barrows barry barth bartholomew bartlett bartley barton basham bassett bateman ' +
  'bates batista bauer baugh baughman baum bauman bautista baxter beal beall bean beard bearden beasley beattie ' +
  'beatty beaty beauchamp beaulieu beaver beavers becerra beck becker beckett beckham beckman beckwith beebe begay ' +
  'begley behrens belanger belcher bell bellamy bello beltran benavides benavidez bender benedict benitez benjamin ' +
  'benner bennett benoit benson bentley benton berg berger bergeron bergman berman bermudez bernal bernard bernier ' +
  'bernstein berrios berry bess betancourt bethea betts beverly beyer biddle bigelow biggs billings billingsley ' +
  'billups binder bingham birch bishop blackburn blackman blackmon blackwell blair blake blakely blalock blanchard ' +
  'blanco blankenship blanton bledsoe blevins bliss blocker bloom blount blum blunt bobo boggs bohannon bolden ' +
  'boles bolin boling bollinger bolton bonds bonilla bonner booker boone booth borden bostic boswell bouchard ' +
  'boucher boudreau boudreaux bourgeois bourne bourque bowden bowen bowens bower bowers bowles bowman bowser boyce ' +
  'boyd boyer boykin boyle boyles brackett braden bradford bradley bradshaw brady bragg brandon brandt branham ' +
  'brannon branson brantley braswell braun bravo braxton bray breaux breeden breen brennan brenner brewer brewster ' +
  'bridges briggs brink brinkley brinson briscoe brito britt britton brock broderick bronson brooks broome ' +
  'broughton broussard brower brown browne browning brownlee broyles bruce brumfield bruner brunner bruno bruns ' +
  'brunson bryan bryant bryson buchanan buckley buckner bueno buffington buford bullard bullock bundy bunn burch ' +
  'burchett burden burdette burdick burge burgess burgos burk burke burkett burkhart burks burleson burnett ' +
  'burnette burney burnham burns burnside burr burrell burris burroughs burrows burt burton busby busch bush ' +
  'bustamante butcher butler butterfield butts byers bynum byrd byrne byrnes caballero cabral cabrera cade cagle ' +
  'cahill cain calderon caldwell calhoun calkins callahan callaway calloway calvert camacho cameron campbell ' +
  'campos canales canfield cannon cano cantrell cantu canty capps caraballo carbone cardenas cardona cardwell ' +
  'carey carlin carlisle carlson carlton carmichael carmona carnes carney caron carpenter carr carranza carrasco ' +
  'carrillo carrington carroll carson carter cartwright caruso carver casey casillas cason casper cassidy ' +
  'castaneda castellanos castillo castro cates cathey cato caudill causey cavanaugh cavazos cecil cerda cervantes ' +
  'chacon chadwick chamberlain chambers champion chan chandler chaney chang chapa chapman chappell charlton ' +
  'chastain chatman chavarria chavez chavis cheatham chen cheney cheng cherry chester chestnut childers childress ' +
  'childs chisholm cho choate choi chong christensen christenson christian christiansen christianson chu chung ' +
  'churchill cintron cisneros clancy clark clarke clary clayton cleary clemens clement clements clemons clevenger ' +
  'clifford clifton cline cloutier coates cobb coburn cochran cockrell cody coe coffey coffin coffman cohen coker ' +
  'colbert colburn colby coleman coles coley collazo collier collins colon colvin combs comer compton comstock ' +
  'condon conklin conley conn connell connelly conner connolly connor connors conrad conroy contreras conway cook ' +
  'cooke cooley coon cooney cooper cope copeland corbett corbin corcoran cordero cordova corey corley cormier ' +
  'cornelius cornell cornett cornish cornwell corona coronado correa cortes cortez cosby costello cota cote cotter ' +
  'cotton cottrell coughlin coulter courtney cousins couture covington cowan cowart cox coy coyle crabtree craft ' +
  'craig crain cramer crandall crane craven crawford crawley creech crenshaw crespo crews crider crist crocker ' +
  'crockett croft cromwell cronin crook crooks crosby croteau crouch crouse crow crowder crowe crowell crowley ' +
  'crum crump crutcher cruz cuellar cuevas culbertson cullen culp culpepper culver cummings cummins cunningham ' +
  'curley curran currie currier curtis cutler cyr dahl daigle dailey daley dalton daly damico daniels danner darby ' +
  'darden darnell daugherty davenport davidson davies davila davis davison dawkins dawson dean deaton decker ' +
  'dehart dejesus delacruz delagarza delaney delarosa delatorre deleon delgado deloach delong delossantos deluca ' +
  'delvalle dempsey denney dennis dennison denson denton devine devore dewey dewitt dexter dias diaz dickens ' +
  'dickerson dickey dickinson dickson diehl dietrich dietz diggs dill dillard dillon dixon dobbins dobbs dobson ' +
  'dockery dodd dodge dodson doe doherty dolan dominguez donahue donald donaldson donnelly donohue donovan dooley ' +
  'doran dorman dorsey doss dotson doty dougherty doughty douglas douglass dove dow dowd dowdy dowell dowling ' +
  'downey downing doyle dozier drake draper driscoll drummond duarte dube dubois dubose duckworth dudley duff ' +
  'duffy dugan duggan dukes dumas dunaway dunbar duncan dunham dunlap dunn dunning dupont dupre dupree dupuis ' +
  'duran durant durbin durham dutton duvall dwyer dyer dykes dyson easley eason eastman eaton eaves ebert echols ' +
  'eckert eddy edgar edmond edmonds edmondson edward edwards egan eggleston elam elder eldridge elias elkins eller ' +
  'ellington elliot elliott ellis ellison ellsworth elmore elrod ely emerson emery emmons engel engle ennis ' +
  'enriquez epperson epps erickson ernst ervin erwin escalante escamilla escobar escobedo esparza espinosa ' +
  'espinoza esposito esquivel estep estes estrada etheridge eubanks evans everett everhart ewing ezell fagan ' +
  'fairbanks fairchild falcon falk fanning farley farmer farnsworth farr farrar farrell farrington farris farrow ' +
  'faulk faulkner faust fay felder feldman feliciano felton fennell fenton ferguson fernandes fernandez ferrara ' +
  'ferreira ferrell ferrer ferris figueroa finch fink finley finn finney fischer fisher fisk fitch fitzgerald ' +
  'fitzpatrick flaherty flanagan flanders fleming fletcher flint flood flores floyd flynn fogle foley folsom ' +
  'fonseca fontaine fontenot foote forbes ford foreman forman forrest forsythe fort forte fortier fortin fortner ' +
  'foss foster fountain fournier foust fowler fox foy fraley francis franco frank franklin franks frantz fraser ' +
  'frazier frederick freeman frey friedman fritz frost frye fuchs fuentes fugate fuller fulton fultz funk furman ' +
  'gabriel gaddis gaffney gage gagne gagnon gaines gaither gale galindo gallagher gallant gallardo gallegos gallo ' +
  'galloway galvan galvez gamble gamboa gamez gandy gann gannon gant gantt garcia gardiner gardner garland garner ' +
  'garnett garrett garrison garvin gary garza gaskins gaston gates gatlin gauthier gavin geary geiger gentile ' +
  'gentry george gerber gibbons gibbs gibson gifford gil gilbert gilchrist giles gill gillespie gillette gilley ' +
  'gilliam gilliland gillis gilman gilmore giordano gipson girard givens gleason glenn glover goddard godfrey ' +
  'godwin goetz goff goforth goins goldberg goldman goldsmith goldstein gomes gomez gonzales gonzalez gooch goode ' +
  'gooden goodman goodrich goodson goodwin gordon gore gorman goss gossett gough gould grady graf graham granger ' +
  'grant grantham graves grayson greco greenberg greene greenfield greenwood greer gregg gregory grenier gresham ' +
  'grier griffin griffith griffiths griggs grigsby grimes grimm grissom grogan grossman grove grover groves grubb ' +
  'grubbs gruber guajardo guerra guerrero guevara guidry guillen guillory guinn gulley gunderson gunn gunter ' +
  'gurley gustafson guthrie gutierrez guyton guzman haag haas hacker hackett hackney hadley hagan hagen hager hahn ' +
  'haines hairston hale haley hall hamblin hamby hamel hamilton hamlin hamm hammond hammonds hammons hampton ' +
  'hamrick han hancock haney hankins hanks hanley hanna hannah hannon hansen hanson harbin harden hardesty hardin ' +
  'harding hardison hardman hardwick hardy hargrove harkins harlan harley harlow harman harmon harms harp harper ' +
  'harrell harrington harris harry hart hartley hartman harvey haskell haskins hastings hatcher hatfield hathaway ' +
  'hatton hauser havens hawes hawk hawkins hawks hawley hawthorne hay hayden hayes haynes hays hayward haywood ' +
  'healy hearn heaton hebert hedrick hein heller helm helms helton hemphill henderson hendricks hendrickson ' +
  'hendrix henley henning henry hensley henson herbert herman hernandez herndon herrera herrick herring herrington ' +
  'herrmann herron herzog hess hester hewitt hiatt hickey hickman hicks hidalgo higginbotham higgins hightower ' +
  'hill hilliard hillman hilton himes hinds hines hinkle hinojosa hinson hinton hirsch hitchcock hite hobbs hobson ' +
  'hodge hodges hoff hoffman hoffmann hogan hogue holbrook holcomb holden holland holley holliday hollingsworth ' +
  'hollins hollis holloway holm holman holmes holt holton honeycutt hood hooker hooper hoover hopkins hopper ' +
  'hopson horn horne horner horton horvath hoskins houck hough houghton houle houser houston howard howe howell ' +
  'howland hoyle hoyt huang hubbard huber huddleston hudgins hudson huerta huey huff huffman huggins hughes hull ' +
  'hulsey hummel humphrey humphreys humphries hundley hunt hunter huntley hurd hurley hurst hurtado huston ' +
  'hutcherson hutchins hutchinson hutchison hutson hutton huynh hyatt hyde hyman ibarra ingram inman irby irizarry ' +
  'irvin irving irwin isaac isaacs isbell isom ison iverson ivey jackson jacob jacobs jacobsen jacobson jacques ' +
  'james jameson jamison jansen jaramillo jarrell jarrett jarvis jasper jeffers jeffery jeffrey jeffries jenkins ' +
  'jennings jensen jernigan jeter jett jewell jimenez jobe johns johnson johnston joiner jolly jones jordon ' +
  'jorgensen joseph joyce joyner juarez judd julian jung kahn kaiser kaminski kane kang kaplan katz kauffman ' +
  'kaufman kay kearney kearns keating keaton keeler keenan keene keener keith keller kelley kellogg kelly kelsey ' +
  'kemp kendall kendrick kennedy kenney kenny kent kenyon kern kerns kerr kessler keyes khan kidd kilgore killian ' +
  'kilpatrick kimball kimble kimbrough kincaid kinder king kinney kinsey kirby kirk kirkland kirkpatrick kiser ' +
  'kitchens klein kline knapp knight knott knowles knox knudsen knutson koch koehler koenig kohler kolb koontz ' +
  'kowalski kraft kramer kraus krause krebs krueger kruger kruse kuhn kurtz kuykendall kyle lacey lachance lackey ' +
  'lacroix lacy ladd ladner laird lake lam lamar lamb lambert lamm lancaster landers landis landrum landry lang ' +
  'lange langford langley langston lanham lanier lankford lapointe lara larkin larsen larson larue lassiter latham ' +
  'lau laughlin lavigne lavoie lawler lawrence laws lawson lawton layne layton leach leal leary leavitt leblanc ' +
  'leclair ledbetter ledesma ledford leggett lehman lemay lemieux lemus lentz leon leonard leone leslie lester ' +
  'levesque levin levine levy lewandowski lewis leyva libby liles lilly lim lin lind linder lindley lindquist ' +
  'lindsay lindsey linn linton lipscomb littlefield littlejohn littleton liu lively livingston lloyd locke lockett ' +
  'lockhart locklear lockwood loftis lofton logan logsdon lomax lombardi lombardo longoria loomis looney lopes ' +
  'lopez lorenz lorenzo lott lovelace lovell lovett lowe lowery lowry loyd lozano lucas luce lucero ludwig lugo ' +
  'lujan luke lumpkin luna lund lundy lunsford lusk luther lutz lyle lyles lyman lynch lynn lyon lyons lytle mabry ' +
  'macdonald mace machado macias mack mackenzie mackey macon madden maddox madrigal madsen magana magee maguire ' +
  'mahan maher mahon mahoney maier majors malcolm maldonado mallory malloy malone maloney mangum manley mann ' +
  'manning mansfield manuel maples marcum marcus mares marin marino marion markham marlow marquez marrero ' +
  'marroquin marsh marshall martel martell martin martinez martino marvin marx mason massey massie masterson mata ' +
  'mathews mathis matlock matos matson matthew matthews mattingly mattox mattson mauldin maurer maxey maxwell ' +
  'mayberry mayer mayes mayfield maynard mayo mays mcadams mcafee mcalister mcallister mcarthur mcbride mccabe ' +
  'mccain mccall mccann mccarter mccarthy mccartney mccarty mccauley mcclain mcclellan mcclelland mcclendon ' +
  'mccloud mcclung mcclure mccollum mccombs mcconnell mccord mccormack mccormick mccoy mccracken mccrary mccray ' +
  'mccullough mccurdy mcdaniel mcdermott mcdonald mcdonnell mcdonough mcdowell mcduffie mcelroy mcfadden mcfarland ' +
  'mcfarlane mcgee mcghee mcgill mcginnis mcgovern mcgowan mcgrath mcgraw mcgregor mcguire mchenry mchugh mcintire ' +
  'mcintosh mcintyre mckay mckee mckenna mckenzie mckinley mckinney mckinnon mcknight mclain mclaughlin mclean ' +
  'mclemore mclendon mcleod mcmahan mcmahon mcmanus mcmillan mcmillian mcmullen mcnabb mcnair mcnally mcnamara ' +
  'mcneal mcneely mcneil mcneill mcnulty mcnutt mcpherson mcqueen mcrae mcwhorter mcwilliams mead meade meador ' +
  'meadows medeiros medina medley medrano meehan meek meeks meier mejia melendez melton melvin mena menard mendez ' +
  'mendoza mercado mercer meredith merrill merritt messer messina metcalf metzger meyer meyers meza michaels ' +
  'michaud michel middleton milam millard miller milligan mills milner milton mims miner minter minton miranda ' +
  'mireles mitchell mixon mize mobley moeller moffett moffitt mohr mojica molina monahan monk monroe montalvo ' +
  'montanez montano montes montgomery montoya mooney moore mora morales moran moreland moreno morey morgan morin ' +
  'morley morrell morris morrison morrissey morrow morse moseley moser moses mosher mosley moss motley mott ' +
  'moulton moya moyer mueller mull mullen muller mulligan mullins muncy muniz munoz munson murdock murillo murphy ' +
  'murray murrell murry muse myers myles myrick nadeau nagel nagle nance napier naquin nash nava navarro naylor ' +
  'neal needham neely neff negrete negron neil nelson nesbitt nettles neumann newberry newby newcomb newell ' +
  'newkirk newman newsom newsome newton ngo nguyen nicholas nichols nicholson nickerson nielsen nielson nieto ' +
  'nieves niles nixon nobles nolan noland nolen noonan norman norris norton norwood novak nowak noyes nugent nunez ' +
  'nunn nye oakes oakley obrien ocampo ochoa oconnell oconnor odell odom odonnell ogden ogle oglesby ohara ojeda ' +
  'okeefe oldham oleary oliva olivares olivas oliver olmstead olsen olson olvera omalley oneal oneil oneill ' +
  'ornelas orourke orozco orr ortega ortiz osborn osborne osorio otero otis otoole ott otto ouellette outlaw ' +
  'overstreet overton owen owens pacheco packard padgett padilla pagan paige paine painter palacios palma palmer ' +
  'palumbo pappas paquette paradis parham parish parker parks parnell parr parra parris parrish parrott parson ' +
  'parsons partridge pate patel patrick patten patterson patton paul pauley paulsen paulson paxton payne payton ' +
  'paz peachey peacock pearce pearson pease peck pedersen pederson pelletier pemberton pena pendleton pennington ' +
  'peralta perdue pereira perez perkins perry perryman peterman peters petersen peterson pettit petty pfeiffer ' +
  'pham phan phelan phelps phillips phipps picard pickard pickens pickering pickett pierce pierre pierson pike ' +
  'pimentel pina pineda pinson piper pitt pittman pitts platt plummer poe poindexter poirier polanco polk pollard ' +
  'pollock ponce ponder poole pope porter porterfield portillo posey potter potts poulin powell prado prater ' +
  'prather pratt prescott presley pressley preston prewitt prieto pringle pritchard pritchett proctor proffitt ' +
  'pruett pruitt pryor puckett pugh pullen pulliam purcell purdy purnell purvis putman putnam pyle qualls quarles ' +
  'quezada quigley quinn quinones quintana quintanilla quintero quiroz rader radford ragland ragsdale raines ' +
  'rainey ralph ralston ramey ramirez ramos ramsey randall randle randolph rangel rankin ransom rapp rash ' +
  'rasmussen ratcliff ratliff rawlings rawls ray raymond rea reagan reardon reaves rector redd redding redman ' +
  'redmond reece reeder reedy rees reese reeves regan reich reinhardt reiter rendon renfro renner renteria reyes ' +
  'reyna reynolds reynoso rhoades rhoads rhodes rice richard richards richardson richey richmond richter ricker ' +
  'ricketts ricks rico riddick riddle ridgeway ridley riggins riggs riley rinehart rios ritchie ritter rivas ' +
  'rivera rivers rizzo roach roark robb robbins roberson roberts robertson robinette robins robinson robison ' +
  'robles roby rocha roche rockwell rodgers rodrigues rodriguez rodriquez roe rogers rojas roland rollins romano ' +
  'romero romo rooney roper rosa rosado rosales rosario rosas rosen rosenberg rosenthal ross rossi roth rouse ' +
  'roush rowan rowe rowell rowland rowley roy rubin rubio rucker rudd rudolph ruff ruffin ruiz runyon rushing russ ' +
  'russell russo rust rutherford rutledge ryan ryder saavedra sadler saenz sager salas salazar saldana salgado ' +
  'salinas salisbury salter sampson sams samson samuel samuels sanborn sanchez sanders sanderson sandoval sands ' +
  'sanford santana santiago santos sapp sargent satterfield saucedo sauer saunders savage sawyer saylor scales ' +
  'scarborough schaefer schaeffer schafer schaffer schell schilling schmid schmidt schmitt schmitz schneider ' +
  'schofield schrader schreiber schroeder schuler schulte schultz schulz schumacher schuster schwartz schwarz ' +
  'scott scroggins scruggs seals seaman searcy seay segura seitz selby sellers sepulveda serna serrano seward ' +
  'sewell sexton seymour shackelford shafer shaffer shah shanks shannon shapiro sharpe shaver shaw shea shearer ' +
  'sheehan sheffield shelby sheldon shelley shelton shepard shepherd sheppard sheridan sherman sherrill sherrod ' +
  'sherwood shields shinn shipley shipman shipp shirley shockley shoemaker shook shuler shull shultz siegel sierra ' +
  'sikes siler silva silverman simmons simms simon simons simpkins simpson sims sinclair singh singletary ' +
  'singleton sisk sisson sizemore skaggs skelton skidmore skinner slack slade slater slaughter sledge sloan slone ' +
  'smalley smalls smallwood smith smoot sneed snell snider snodgrass snowden snyder solis solomon sommers sorensen ' +
  'sorenson soriano sosa sotelo soto sousa souza sowell sowers spangler spann spaulding spear spears speer spence ' +
  'spencer spicer spivey sprague springer spruill spurlock squires stacy stafford stahl staley stallings ' +
  'stallworth stamper stanfield stanford stanley stanton staples stapleton stark starkey starks starnes starr ' +
  'staton stclair stearns steed steele steen stein steinberg steiner stephens stephenson stepp stern stevens ' +
  'stevenson steward stewart stiles stine stinson stjohn stockton stoddard stokes stoner storey stout stovall ' +
  'stover stowe stratton strauss streeter strickland stringer strother stroud stuart stubblefield stubbs stuckey ' +
  'stump suarez suggs sullivan summers sumner sutherland sutton swafford swain swan swann swanson swartz sweat ' +
  'sweeney swenson switzer sykes sylvester tabor tackett taft talbert talbot talley tan tang tanner tapia tate ' +
  'tatum tavares taylor teague teel temple templeton terrell terry thacker thao tharp thayer thibodeau thibodeaux ' +
  'thigpen thomas thomason thompson thomson thorn thorne thornton thorpe thrasher thurman thurston tibbs tidwell ' +
  'tijerina tilley tillman timmons tinsley tipton tirado tisdale titus tobias tobin todd tolbert tolliver tomlin ' +
  'tomlinson tompkins toney torres torrez toth tovar townsend tracy trahan trammell traylor trejo trent trevino ' +
  'trimble triplett tripp trotter trout troutman trujillo truong tubbs tucker turk turner turpin tuttle tyree ' +
  'tyson ulrich underwood unger upchurch upton uribe vail valadez valdes valdez valencia valentin valenzuela valle ' +
  'vallejo vance vandyke vang vanhorn vann varela vargas varner varney vasquez vaughan vaughn vaught vazquez vega ' +
  'vela velasco velasquez velazquez velez ventura vera vernon vest vick vickers vickery vidal vigil villa ' +
  'villalobos villanueva villarreal villegas vincent vines vinson vogel vogt voss waddell wadsworth waggoner ' +
  'wagner wagoner wahl waite wakefield walden waldron waldrop walker wallace waller walling wallis walsh walter ' +
  'walters walton wang ward warden warner warren washburn washington waterman waters watkins watson watt watters ' +
  'watts waugh weathers weaver webb webber weber webster weems weiner weinstein weir weiss welch weldon weller ' +
  'wellman wells welsh wendt werner wertz wesley westbrook westfall westmoreland weston wetzel whalen whaley ' +
  'whatley wheat wheatley wheeler whipple whitaker whitehead whitfield whiting whitley whitlock whitman whitmore ' +
  'whitney whitson whitt whittaker whitten whittington whitworth wicker wicks wiggins wilbanks wilbur wilburn ' +
  'wilcox wilde wilder wiles wiley wilhelm wilkerson wilkes wilkins wilkinson wilks willard willett willey william ' +
  'williams williamson willingham willis willoughby wills wilson windham winfield winkler winn winslow winstead ' +
  'winston winters wiseman withers witherspoon witt wofford wolf wolfe wolff wolford womack wong wood woodall ' +
  'woodard woodruff woodson woodward woody wooten workman worley worrell worthington wray wren wright wyatt wyman ' +
  'wynn xiong yancey yanez yang yarbrough yates yazzie ybarra yeager yee yoder yost youngblood zamora zapata ' +
  'zavala zeigler zepeda ziegler zimmer zimmerman zuniga';
