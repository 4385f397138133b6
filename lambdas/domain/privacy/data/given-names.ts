/** Given names that are hardly a word of their own: the name files of the US Census Bureau of 1990 (public domain), and common ones of other countries. */
export const CLEAR_GIVEN_NAMES =
  'aaradhya aarav aaron abbey abbie abby abdallah abdelaziz abdelkader abdul abdullah abdulrahman abe abebe abel ' +
  'abena abhay abhinav abhishek abigail abraham abram ada adaeze adah adaku adalberto adaline adam adan addie ' +
  'adebayo adel adela adelaida adele adelia adelina adeline adell adella adelle adena adina aditi aditya adnan ' +
  'adolfo adolph adria adriaan adrian adriana adriane adrianna adrianne adrien adriene adrienne adrián adwoa afia ' +
  'afton agata agatha agnes agneta agnieszka agnus agoston agripina agueda agustin agustina ahmad ahmed ahmet aida ' +
  'aiden aiko aileen ailene aimee aino aisha aishwarya aja ajay ajit akash akhil akiko akilah akira akos akosua ' +
  'akram akshay akua alaa alain alaina alaine alan alana alane alanna alasdair alayna alba albert albertha ' +
  'albertina albertine alberto albina alda alden aldo alease alec alecia aleen aleida aleisha alejandra ' +
  'alejandrina alejandro aleksandar aleksander aleksandra alemayehu alena alene alenka alesha aleshia alesia ' +
  'alessandra alessandro alessia aleta aletha alethea alethia alex alexander alexandra alexandre alexei alexey ' +
  'alexia alexis alfie alfonso alfonzo alfred alfreda alfredia alfredo ali alia alica alice alicia alida alina ' +
  'aline alisa alise alisha alishia alisia alison alissa alistair alita alix aliza allan allegra allen ' +
  'allena allene allie alline allison allyn allyson alma almeda almeta alois alok alona alonso alonzo alphonse ' +
  'alphonso altagracia altha althea alton alva alvaro alvera alverta alvin alvina alyce alycia alysa alyse ' +
  'alysha alysia alyson alyssa amada amadi amado amal amalia amanda amani amara amberly ambrose amee ' +
  'amelia amie amiee amina aminata amira amit amitabh ammie amol amos amparo amr amrita amy ana anabel analisa ' +
  'anamaria anand ananya anas anastacia anastasia andera anderson andra andras andre andrea andreas andree ' +
  'andrei andres andrew andrey andria andrzej andrás andré andrés andy aneta anette angela angele angelena angelia ' +
  'angelic angelica angelika angelina angeline angelique angelita angella angelo angelyn angharad angie angila ' +
  'angla anglea angus anibal aniela anika aniko anikó anil anirudh anisa anisha anissa anita anitra anja anjali ' +
  'anjanette anjelica ankit ankita ankur ann anna annabel annabell annabelle annalee annalisa annamae annamaria ' +
  'annamarie anne anneli annelie annelies anneliese annelle annemarie annett annetta annette annice annie annika ' +
  'annis annita annmarie anouk anshul antero anthony antione antionette antoine antoinette anton antone antonetta ' +
  'antonette antonia antonietta antonina antonio antony antti antwan anuj anupam anuradha anwar anya aoi aoife ' +
  'aparna apolonia apryl ara araceli aracelis aracely arcelia archana archie ardath ardelia ardell ardella ardelle ' +
  'arden ardis ardith aretha argelia ariana ariane arianna arianne arica arie ariel arielle arif arjan arjun arla ' +
  'arlean arleen arlen arlena arlene arletha arletta arlette arlie arlinda arline arlyne armand armanda armandina ' +
  'armando armida armin arminda arnav arne arnetta arnette arnita arnold arnoldo arnulfo aron arpad arron artem ' +
  'arthur artie arturo aruna arvid arvilla arvind asa asger asha ashanti ashely ashish ashlea ashlee ashleigh ' +
  'ashley ashli ashlie ashly ashlyn ashok ashton ashwin asif aslan aslaug asley asma assia assunta astrid asuncion ' +
  'athena attila aubrey aud audie audra audrea audrey audria audrie audry augusta augustina augustine augustus ' +
  'aundrea aurea aurelia aurelie aurelio aurora aurore aurélie ava avelina avinash awilda axel ayako ' +
  'ayana ayanna ayesha ayman ayse ayumi ayush ayşe azalee aziz azra azucena azzie babara babatunde babette babita ' +
  'bader badr bailey balaji balazs balázs bambi bao barabara barb barbar barbara barbera barbie barbora barbra ' +
  'bari baris barney barrett barrie barry bart barton bartosz barış bashar basilia bassam bastiaan bea beata ' +
  'beatrice beatris beatriz beaulah becki beckie becky belen belia belinda belkis bella belle belva ' +
  'ben bence benedict bengt benita benito benjamin bennett bennie benny benton berenice berk berkay berna ' +
  'bernadette bernadine bernard bernarda bernardina bernardine bernardo berneice bernetta bernice bernie berniece ' +
  'bernita bert berta bertha bertie bertil bertram beryl bess bessie beth bethanie bethann bethany bethel betsey ' +
  'betsy bette bettie bettina betty bettyann bettye beula beulah bev beverlee beverley beverly beyza bharat bhavna ' +
  'bhuvan bianca bibi bilal billi billie billy billye bindu birdie birger birgit birgitta bisi bjarne bjorn björn ' +
  'blaine blair blake blanca blanch blanche blazej blondell blossom blythe bob bobbi bobbie bobby bobbye bobette ' +
  'bodil bogdan bok boleslaw bonita bonnie bonny booker borge boris boubacar bouchra boyce boyd bozena brad ' +
  'bradley bradly brady brage bram branda brande brandee branden brandi brandie brandon branko brant brayden ' +
  'breana breann breanna breanne bree brenda brendan brendon brenna brent brenton bret brett brian briana brianna ' +
  'brianne brice bridget bridgett bridgette brigette brigid brigida brigitte britany britney britni britt ' +
  'britta brittaney brittani brittanie brittany britteny brittney brittni brittny brock broderick bronagh bronwen ' +
  'bronwyn brooks bruce bruna brunilda bruno bryan bryanna bryant bryce brynn bryon buffy buford bula bulah bulent ' +
  'bunny burak burcu burkhard burl burt burton busra buster byron béla bülent büşra caden caitlin caitlyn calandra ' +
  'caleb calista callie callum calvin camelia camellia cameron camie camila camilla camille cammie cammy candace ' +
  'candance candelaria candi candice candida candie candis candra candyce caoimhe cara caren carey cari caridad ' +
  'carie carin carina carisa carissa carita carl carla carlee carleen carlena carlene carletta carley carli carlie ' +
  'carline carlita carlo carlos carlota carlotta carlton carly carlyn carma carman carmel carmela carmelia ' +
  'carmelina carmelita carmella carmelo carmen carmina carmine carmon carol carola carolann carole carolee carolin ' +
  'caroline caroll carolyn carolyne carolynn caron caroyln carri carrie carrol carroll carson carter cary caryl ' +
  'carylon caryn casandra casey casie casimira casper cassandra cassaundra cassey cassi cassidy cassie cassondra ' +
  'cassy catalina catarina caterina catharina catharine catherin catherina catherine cathern catheryn cathey cathi ' +
  'cathie cathleen cathrine cathryn cathy catina catrice catrina cayetano cayla cecelia cecil cecila cecile ' +
  'cecilia cecille cecily cedric cedrick cees celena celesta celeste celestina celestine celia celina celinda ' +
  'celine celsa cem cengiz ceola ceren cesar chad chadi chadwick chae chan chana chanda chandan chandra chanel ' +
  'chanell chanelle chang chantal chantay chantel chantell chantelle chara charis charise charissa charisse ' +
  'charita charleen charlena charlene charles charlesetta charlette charley charlie charline charlott ' +
  'charlsie charlyn charmain charmaine charolette charu chas chasidy chasity chassidy chastity chau chauncey chaya ' +
  'chelsea chelsey chelsie chen chere cheree cherelle cheri cherie cherilyn cherise cherish cherly cherlyn ' +
  'cherri cherrie cherry cherryl chery cheryl cheryle cheryll chester chet chetan chia chiamaka chiara chidi ' +
  'chidinma chieko chijioke chimamanda chinedu ching chinonso chinwe chioma chiquita chiyo chloe chloé chong chris ' +
  'chrissy christa christal christeen christel christena christene christi christia christian christiana ' +
  'christiane christie christin christina christine christinia christoper christoph christophe christopher ' +
  'chrystal chu chukwuemeka chun chung cian ciara ciaran cicely ciera cinda cinderella cindi cindie cindy ' +
  'cinthia cira claire clara clare clarence claretha claretta claribel clarice clarinda clarine claris ' +
  'clarisa clarissa clarita clark classie claud claude claudette claudia claudie claudine claudio clayton clelia ' +
  'clemencia clemente clementina clementine clemmie cleo cleopatra cleora cleotilde cleta cletus cliff clifford ' +
  'clifton clint clora clorinda clotilde clyde clément codi cody coen colby coleen coleman colene coletta colette ' +
  'colin colleen collen collene collette collin colm colton concepcion concetta concha conchita connie conor ' +
  'conrad consuela consuelo contessa cora coralee coralie cordelia cordell cordia cordie coreen corene ' +
  'coretta corey cori corie corina corine corinna corinne corliss cormac cornelia cornelis cornelius cornell ' +
  'corrie corrin corrina corrine corrinne cortez cortney cory courtney coy craig creola cris criselda crissy ' +
  'crista cristen cristi cristie cristin cristina cristine cristobal cristopher cristy cristóbal cruz ' +
  'crysta crystle csaba cuc curt curtis cyndi cyndy cynthia cyril cyrstal cyrus cythia czeslaw céline daan dacia ' +
  'dafydd dagmar dagny dahlia daiki daina daine daisey dakota dalal dalene dalia dalila dalma dalton damaris ' +
  'damian damien damini damion damir damon dan dana danae dane danelle danette dani dania danial danica daniel ' +
  'daniela daniele daniell daniella danielle danika danille danilo danita danna dannette dannie dannielle ' +
  'danny dante danuta danyel danyell danyelle daphine daphne dara darby darcel darcey darci darcie darcy darell ' +
  'daren daria dario darius dariusz darko darla darleen darlena darlene darline darnell daron darrel darrell ' +
  'darren darrick darrin darron darryl darshan darwin daryl dave david davida davide davina davis davor dawna ' +
  'dawne dayle dayna daysi deadra dean deana deandra deandre deandrea deane deangelo deann deanna deanne deb debbi ' +
  'debbie debbra debby debera debi debora deborah debra debrah debroah declan dede dedra dee deeann deeanna deedee ' +
  'deedra deena deepak deepika deetta defne deidra deidre deirdre del delaine delana delbert delcie delena ' +
  'delfina delia delicia delila delilah delinda delisa della delma delmar delmer delmy delois deloise delora ' +
  'deloras delores deloris delorse delpha delphia delphine delsie demarcus demetra demetria demetrice demetrius ' +
  'dena denae deneen denese denice denis denise denisha denisse denita deniz denna dennis dennise denny denyse ' +
  'deon deonna derek derick dermot derrick derya deshawn desirae desiree desmond despina dessie detlef detra ' +
  'devendra devin devon devona devora devorah dewayne dewey dewitt dexter dhruv dian diana diane diann dianna ' +
  'dianne diarmuid diedra diedre diego dierdre dieter digna dilek dilip dillon dimitris dina dinah dinesh dino ' +
  'dinorah diogo dion dione dionna dionne dirk divya dixie dmitri dmitry dodie dollie dolly dolores doloris ' +
  'domenic domenica domenico dominga domingo dominic dominica dominick dominique dominque domitila domonique ' +
  'donal donald donatella donella donetta donette dong donita donn donna donnell donnetta donnette donnie donny ' +
  'donovan donte donya dora dorathy dorcas doreatha doreen dorene doretha dorethea doretta dori doria dorian dorie ' +
  'dorinda dorine doris dorla dorota dorotha dorothea dorothy dorris dorsey dortha dorthea dorthey dorthy dottie ' +
  'dotty doug douglas douglass douwe dovie doyle dragan dreama drema driss drucilla drusilla duane dubravka ' +
  'dudley dulcie duncan dusan dusti dustin dwain dwana dwayne dwight dyan dylan dóra eamon earle earlean ' +
  'earleen earlene earlie earline earnestine eartha ebba ebele eboni ebonie ebru ece eckhard ed eda edda eddie ' +
  'eddy edelmira edgar edgardo edie edina edison edith edmond edmund edmundo edna edoardo edra edris eduardo ' +
  'edward edwardo edwin edwina edyta edyth edythe eero eeva effie efrain efren efua egil egon ehab ehtel eija ' +
  'eileen eilene eilidh eimear einar eirik ekaterina ekow ekrem ekta eladia elaina elaine elana elane elanor ' +
  'elayne elba elbert elda elden eldon eldora eldridge eleanor eleanora eleanore elease elena elene eleni elenor ' +
  'elenora elenore eleonor eleonora eleonore elfreda elfrieda elfriede eli elia eliana elias elicia elida elidia ' +
  'elif elijah elin elina elinor elinore elisa elisabet elisabeth elise eliseo elisha eliska elissa eliz eliza ' +
  'elizabet elizabeth elizbeth elizebeth ella ellamae ellan ellen ellena elli ellie elliot elliott ellis ' +
  'ellsworth elly ellyn elma elmer elmira elmo elna elnora elodia elois eloisa eloise elouise eloy elroy elsa ' +
  'elsie elsy elton elva elvera elvia elvie elvin elvina elvira elvis elwanda elwood elyse elza ema emad emanuel ' +
  'emanuele emeka emelda emelia emelina emeline emely emer emerita emerson emery emese emiko emil emile emilee ' +
  'emilia emilie emilio emily emine emma emmaline emmanuel emmett emmie emmitt emmy emogene emory emre ena ' +
  'encarnacion enda enedina eneida engin enid eniko enikő enoch enola enrico enrique enriqueta enzo eoin epifania ' +
  'erasmo ercan erdem erdogan eric erica erich erick ericka erik erika erin erinn erkki erlene erlinda erline ' +
  'erling erma ermelinda erminia erna ernest ernestina ernestine ernesto ernie ernst errol ersin ertugrul ervin ' +
  'erwin eryn erzsebet esi eskil esmeralda espen esperanza esra essam essie esteban estefana estela ' +
  'estell estella estelle ester esther eszter etha ethan ethel ethelene ethelyn ethyl etienne etsuko etta ' +
  'ettie euan eufemia eugena eugene eugenia eugenie eugenio eugeniusz eula eulah eulalia eun euna eunice eunji ' +
  'eura eusebia eusebio eustolia eva evalyn evan evangelina evangeline evelia evelin evelina eveline evelyn ' +
  'evelyne evelynn everett everette evert evette evia evie evon evonne ewa ewald ewan exie ezekiel ezequiel ' +
  'ezra fabian fabio fabiola fabrizio fadi fae fahad faisal falk fallon fannie fanny farah farhan farid faris ' +
  'farouk farrah fatima fatimah fatma fatou faustina faustino fausto faviola fawn fawzi fay faye federica federico ' +
  'felecia felica felice felicia felicita felicitas felipa felipe felisa felisha felix felton femke ' +
  'ferdinand ferenc fergus ferhat fermin fermina fernanda fernande fernando ferne fidel fidela fidelia fikret ' +
  'filiberto filip filippo filiz filomena finn fiona fionn flavia fleming fleta fletcher flo flor flora florance ' +
  'florencia florencio florene florentina florentino floretta floria florian florinda florine floris florrie ' +
  'flossie floy floyd folake folke fonda forrest foster fran francene frances francesca francesco franchesca ' +
  'francie francina francine francis francisca francisco franco francois francoise frank frankie franklin franklyn ' +
  'fransisca frantisek françois françoise fred freda freddie freddy frederic frederica frederick fredericka ' +
  'fredia fredric fredrick fredricka fredrik freeda freek freeman freida freja freya frida frieda friedrich fritz ' +
  'fumiko funmilayo furkan gabor gabriel gabriela gabriele gabriella gabrielle gaetano gail gale galen galina ' +
  'gamze ganesh ganga gareth garfield garnet garnett garret garrett garry garth gary gaston gaurav gautam gavin ' +
  'gayatri gaye gayla gayle gaylene gaylord gaynell gaynelle gearldine geeta geir gema gemma gena genaro gene ' +
  'genevie genevieve genevive genia genna gennie genny genoveva geoffrey georg georgann george georgeann ' +
  'georgeanna georgene georgetta georgette georgiana georgiann georgianna georgianne georgie georgina georgine ' +
  'geraint gerald geraldine geraldo geralyn gerard gerardo gerd gerda gergely gerhard geri germaine gerri gerrit ' +
  'gerry gert gertha gertie gertrud gertrude gertrudis gertude ghada ghassan ghislaine gia gianluca gianna gianni ' +
  'gidget gigi gijs gil gilbert gilberte gilberto gilda gillian gilma gina ginette ginny gino giorgio giorgos ' +
  'giovanna giovanni girish girma gisela gisele giselle gita gitte giulia giuliano giuseppe giuseppina gizem ' +
  'gjertrud gladis glady gladys glayds glenda glendora glenn glenna glennie glennis glenys glinda gloria glynda ' +
  'glynis gokhan golda goldie goncalo gonzalo gonçalo gopal goran gordana gordon gorm govind gracia gracie ' +
  'graciela grady graeme graham graig grainne granville grayce graziella grazyna greg gregg gregor gregoria ' +
  'gregorio gregory greta gretchen gretta gricelda grisel griselda grover grzegorz guadalupe gudmund gudrun ' +
  'guillaume guillermina guillermo gul gulsen gunhild gunilla gunnar gunter gus gussie gustaf gustav gustavo gwen ' +
  'gwenda gwendolyn gwenn gwyn gwyneth gyorgy gyula györgy gábor gökhan gül günter haakon hadi hae haile ' +
  'hailey haitham hakan hakim hakon hal hala haley halina halley hallie halvor hamid hamish hamza hana hanan ' +
  'hanh hani hank hanna hannah hanne hanneke hannele hannelore hannu hans hansa hao harald hari harish harlan ' +
  'harland harley harold haroun harri harriet harriett harriette harris harry hartmut haruka haruto harvey hassan ' +
  'hassie hatem hatice hattie hayat haydee hayden hayley haywood hazel heather hector hedvig hedwig hedy heide ' +
  'heidi heidy heike heikki heinz helaine helen helena helene helga helge hellen helmi helmut hema hemant ' +
  'hendrik henk henning henny henrietta henriette henrik henry henryk herb herbert herdis heriberto herlinda herma ' +
  'herman hermelinda hermila hermina hermine herminia hernan herschel hershel herta hertha hester hettie hicham ' +
  'hiedi hien hieu hilaria hilario hilary hilda hilde hildegard hildegarde hildred hillary hilma hilton himanshu ' +
  'hina hind hipolito hiram hiroko hiroshi hisako hisham hjalmar hoang hobert holger holley holli hollie hollis ' +
  'homer horace horacio horst hortencia hortense hortensia hosea houda howard hoyt hsiu hua hubert huda huey hugh ' +
  'hugo hui huib hulda hulya humberto hunter huong hussain hussein huw hwa hyacinth hye hyejin hyman hynek hyo ' +
  'hyon hyun hyunwoo håkan héctor hélène hülya iain ian ibrahim ibrahima ida idalia idell idella iesha ieuan ifan ' +
  'ifeoma ignacia ignacio ignacy ignazio igor ike ikechukwu ila ilana ilaria ilario ilda ileana ileen ilene ilhan ' +
  'iliana ilker ilkka illa ilona ilse iluminada ilya ima iman imani imelda imogene imran imre ina indira ineke ' +
  'inell ines inez inga inge ingeborg inger ingmar ingo ingrid ingvar iniobong inkeri inmaculada inocencia inès ' +
  'iola iona ione ira iraida irena irene irfan irina irma irmgard irvin irving irwin isa isaac isabel isabell ' +
  'isabella isabelle isadora isaiah isaias isak isaura isela ishaan ishita isiah isidra isidro isis isla islam ' +
  'ismael ismail ismet isobel isreal issac issam istvan istván iva ivan ivana ivano ivar ivelisse ivette ivey ' +
  'ivonne iván iwan iwona izetta izola jaakko jaap jaber jacalyn jacelyn jacinda jacinta jacinto jackeline ' +
  'jackelyn jacki jackie jacklyn jackqueline jackson jaclyn jacob jacobus jacqualine jacque jacquelin jacqueline ' +
  'jacquelyn jacquelyne jacquelynn jacques jacquetta jacqui jacquie jacquiline jacquline jacqulyn jada jadwiga jae ' +
  'jagdish jaime jaimee jaimie jake jakob jakub jalal jaleesa jalisa jama jamaal jamal jamar jame jamee jamel ' +
  'james jamey jami jamie jamika jamila jamison jammie jan jana janae janay jane janean janee janeen janel janell ' +
  'janella janelle janene janessa janet janeth janett janetta janette janey jani janice janie janiece janina ' +
  'janine janis janise janita jann janna janne jannet jannette jannie janos janusz janyce jaqueline jaquelyn jared ' +
  'jari jarl jarmo jarod jaroslav jaroslaw jarred jarrett jarrod jarvis jasmin jasmine jason jasper jatin jaunita ' +
  'javier jawad jay jaya jayant jayden jaye jayme jaymie jayna jayne jayson jazmin jazmine jean jeana jeane ' +
  'jeanelle jeanene jeanett jeanetta jeanette jeanice jeanie jeanine jeanmarie jeanna jeanne jeannetta jeannette ' +
  'jeannie jeannine jed jeff jefferey jeffery jeffie jeffrey jeffry jelani jelena jelle jen jena jenae jene jenee ' +
  'jenell jenelle jenette jeneva jeni jenice jenifer jeniffer jenine jenise jenna jennefer jennell jennette jenni ' +
  'jennie jennifer jenniffer jennine jenny jens jerald jeraldine jeramy jere jeremiah jeremy jeri jerica jerilyn ' +
  'jerlene jermaine jeroen jerold jerome jeromy jerrell jerri jerrica jerrie jerrod jerrold jerry jerzy jesenia ' +
  'jesica jesper jess jesse jessenia jessi jessia jessica jessie jessika jestine jesus jesusa jesusita jesús jetta ' +
  'jettie jewell jie jihoon jill jillian jim jimmie jimmy jin jina jing jinny jiri jisoo jitendra jiwoo jiyoung ' +
  'jiří jo joachim joakim joan joana joane joanie joann joanna joanne joannie joao joaquin joaquina joaquín ' +
  'jocelyn jochem jochen jodee jodi jodie jody joe joeann joel joella joelle joellen joep joesph joetta joette ' +
  'joey johan johana johanna johanne johannes john johna johnathan johnathon johnetta johnette johnie johnna ' +
  'johnnie johnny johnsie johnson joi jolanda joleen jolene jolie joline jolyn jolynn jon jona jonah jonas ' +
  'jonathan jonathon jone jonell jonelle jong joni jonie jonna jonnie jonny joost jordon jorge jorgen joris jorma ' +
  'jorunn jose josef josefa josefina josefine joselyn joseph josephina josephine josette josh joshua josiah josie ' +
  'joslyn jospeh josphine josue josé jouni jovan jovita joya joyce joycelyn joye jozef jozsef joão juan juana ' +
  'juanita jude judi judie judit judith judson judy juha juhani jukka jule julee julene jules juli julia julian ' +
  'juliana juliane juliann julianna julianne julie julieann julien julienne juliet julieta julietta juliette julio ' +
  'julissa julius jun junho junie junita junko jurgen jussi justin justina justine jutta jyoti jános ' +
  'józsef jørgen jürgen kaan kaarina kacey kaci kacie kacper kacy kadir kagiso kai kaila kailash kaisa kaitlin ' +
  'kaitlyn kala kaleigh kaley kali kalle kallie kalman kalpana kalyn kamal kamala kamau kamel kami kamilah ' +
  'kanchan kandace kandi kandice kandis kandra kandy kanesha kanisha kara karan kareem kareen karel karen karena ' +
  'karey kari karie karim karima karin karina karine karisa karissa karl karla karleen karlene karly karlyn karmen ' +
  'karol karole karoline karolyn karon karren karri karrie karry karsten karthik kary karyl karyn kasandra kasey ' +
  'kasha kashish kasi kasie kasper kassandra kassie katalin katarzyna kate katelin katelyn katelynn katerina ' +
  'katerine kateřina kathaleen katharina katharine katharyn kathe katheleen katherin katherina katherine kathern ' +
  'katheryn kathey kathi kathie kathleen kathlene kathline kathlyn kathrin kathrine kathryn kathryne kathy kathyrn ' +
  'kati katia katie katina katja katlyn katri katrice katrin katrina kattie katy kavita kavya kay kayce kaycee ' +
  'kayden kaye kayla kaylee kayleen kayleigh kaylene kazimierz kazuki kazuko kecia keeley keely keena keenan kees ' +
  'keesha keiko keila keir keira keisha keith keitha keli kelle kellee kelley kelli kellie kelly kellye kelsey ' +
  'kelsi kelsie kelvin kemal kemberly ken kena kenan kenda kendal kendall kendra kendrick keneth kenia kenisha ' +
  'kenji kenna kenneth kennith kenny kent kenta kenton kenyatta kenyetta kera keri kermit kerri kerrie kerry ' +
  'kerstin kesha keshav keshia keturah keva keven kevin khadija khadijah khalid khalilah kiana kiara kiera kieran ' +
  'kiersten kiesha kieth kiley kilian kimber kimberely kimberlee kimberley kimberli kimberlie kimberly kimbery ' +
  'kimbra kimi kimiko kina kindra kinga kira kiran kirby kirill kirk kirsi kirsten kirstie kirstin kirsty ' +
  'kirti kisha kittie kitty kiyoko kizzie kizzy kjell kjetil klaas klara klas klaus knud knut koen kofi kojo komal ' +
  'konrad koos koray korey kori kortney kory kostas kourtney kraig kris krishna krissy krista kristal kristan ' +
  'kristeen kristel kristen kristi kristian kristie kristin kristina kristine kristle kristofer kristoffer ' +
  'kristopher kristy kristyn krisztian krisztina kriti krysta krystal krysten krystin krystina krystle krystyna ' +
  'krzysztof ksenia kubra kum kumar kunal kurt kurtis kwabena kwaku kwame kyla kyle kylee kylie kyllikki kym ' +
  'kymberly kyoko kyong kyra kyung kálmán kåre kübra lacey lachelle lachlan laci lacie lacresha lacy ladawn ' +
  'ladislav ladonna lael lahoma lai laila laine lajos lajuana lakeesha lakeisha lakendra lakenya lakesha ' +
  'lakeshia lakhan lakia lakiesha lakisha lakita lakshmi lala lalit lamar lamia lamonica lamont lan lana landon ' +
  'lanell lanelle lanette lani lanie lanita lannie lanny lanora laquanda laquita lara larae laraine laree ' +
  'larhonda larisa larissa larita laronda larraine larry lars larue lasandra lashanda lashandra lashaun lashaunda ' +
  'lashawn lashawna lashawnda lashay lashell lashon lashonda lashunda lasonya laszlo lata latanya latarsha ' +
  'latasha latashia latesha latia laticia latifa latisha latonia latonya latoria latosha latoya latoyia ' +
  'latrice latricia latrina latrisha launa laura lauralee lauran laure laureen laurel lauren laurena laurence ' +
  'laurene laurens laurent lauretta laurette lauri laurice laurie laurinda laurine lauryn lavada lavelle lavenia ' +
  'lavera lavern laverna laverne laveta lavette lavina lavinia lavon lavona lavonda lavone lavonia lavonna lavonne ' +
  'lawana lawanda lawanna lawerence lawrence layla layne lazaro lea leah leana leandra leandro leann leanna leanne ' +
  'leanora leatha leatrice lecia leda leeann leeanna leeanne leela leen leena leesa leia leida leif leigh leigha ' +
  'leighann leila leilani leisa leisha lekisha lela lelah leland lelia lemuel lena lenard lene lenita lenka lenna ' +
  'lennart lennie lenny lenora lenore leo leola leoma leon leona leonard leonarda leonardo leone leonel leonia ' +
  'leonida leonie leonila leonor leonora leonore leontine leopold leopoldo leora leota lera lerato leroy lesa ' +
  'lesha lesia leslee lesley lesli leslie lessie lester leszek leta letha leticia letisha letitia lettie letty ' +
  'letícia levi lewis lexie leyla lezlie lia liam liana liane lianne libbie libby librada lida lidia lieke liesel ' +
  'lieselotte ligia liisa lila lili lilia lilian liliana lilla lilli lillia lilliam lillian lilliana lillie lilly ' +
  'lin lina linda lindiwe lindsay lindsey lindsy lindy linette ling linh linn linnea linnie lino linsey linus ' +
  'linwood lionel lisa lisabeth lisandra lisbeth lise lisette lisha lissa lissette lita liv livia liz liza ' +
  'lizabeth lizbeth lizeth lizette lizzette lizzie llewellyn lloyd logan loida lois loise lola lolita loma lon ' +
  'lona londa loni lonna lonnie lonny lora loraine loralee lorant lorcan lore lorean loree loreen lorelei loren ' +
  'lorena lorene lorenza lorenzo loreta loretta lorette lori loria loriann lorie lorilee lorina lorinda lorine ' +
  'loris lorita lorna lorraine lorretta lorri lorriane lorrie lorrine lory lothar lotta lotte lottie lou louann ' +
  'louanne louella louetta louie louis louisa louise loura lourie louvenia lovella lovetta lovie lowell loyce loyd ' +
  'luana luann luanna luanne luba lubna lubomir luboš luca lucas luci lucia luciana luciano lucie lucien lucienne ' +
  'lucila lucile lucilla lucille lucina lucinda lucio lucius lucjan lucrecia lucretia lucrezia lucy lucyna lucía ' +
  'ludek ludie ludivina ludmila ludvig lue luella luetta luigi luis luisa luise luka lukas luke lulu luna ' +
  'lupe lupita lura lurlene lurline luther luvenia luz lyda lydia lyla lyle lyman lyn lynda lyndia lyndon lyndsay ' +
  'lyndsey lynell lynelle lynetta lynette lynn lynna lynne lynnette lynsey lynwood lászló léa maaike maarit ' +
  'maarten mabel mabelle mable macarena machelle macie maciej mack mackenzie madalene madaline madalyn maddie ' +
  'madelaine madeleine madelene madeline madelyn madge madhav madhu madhuri madie madlyn madonna mads mae maegan ' +
  'maeve mafalda magali magaly magan magaret magda magdalen magdalena magdalene maggie magnus maha mahalia ' +
  'mahendra mahesh mahir mahmoud mai maia maida maija maile maira maire mairead maisha maisie maja majed majid ' +
  'majorie makeda makena makoto malachy malak malati malcolm malcom malena malgorzata malia malik malika ' +
  'malin malinda malisa malissa malka mallie mallory malorie malvina mamadou mamie mammie mana mandi mandie ' +
  'mandla mandy manfred manie manish manisha mannus manoj manon mansour manuel manuela mao mara maragaret maragret ' +
  'maranda marc marcel marcela marcelene marcelina marceline marcelino marcell marcella marcelle marcello ' +
  'marcellus marcelo marcene marchelle marci marcia marcie marcin marco marcos marcus marcy mardell marek maren ' +
  'marg margaret margareta margarete margarett margaretta margarette margarita margarite margarito margart margaux ' +
  'marge margene margeret margert margery marget margherita margie margit margo margorie margot margret margrethe ' +
  'margrett marguerita marguerite margurite margy marhta maria mariah mariam marian mariana marianela ' +
  'mariangela mariann marianna marianne mariano maribel maribeth marica maricela maricruz marie marieke mariel ' +
  'mariela mariella marielle marietta mariette marija marijke mariko marilee marilou marilu marilyn marilynn ' +
  'marinda mario marion maris marisa marisela marisha marisol marissa marit marita maritza mariusz marivel marja ' +
  'marjatta marjorie marjory marketta markita markku marko markus marla marlana marleen marlen marlena marlene ' +
  'marlin marline marlo marloes marlon marlyn marlys marna marni marnie marquerite marquetta marquita marquitta ' +
  'marsha marshall marta marth martha marti martin martina martine marty martyna marva marvella marvin marvis ' +
  'marwa marwan marx mary marya maryalice maryam maryann maryanna maryanne marybelle marybeth maryellen maryetta ' +
  'maryjane maryjo marylee marylin maryln marylou marylouise marylyn marylynn maryrose maría masako masato mason ' +
  'massimo mateo mateusz matha mathew mathieu mathijs mathilda mathilde matilda matilde mats matt matteo matthew ' +
  'matthias matthijs matti mattie maud maude maudie maura maureen mauri maurice mauricio maurine maurita maurizio ' +
  'mauro mavis maxie maxim maxima maxime maximilian maximina maximo maxine maxwell maya maybell maybelle maye ' +
  'mayme maynard mayola mayra maysa mazie małgorzata mckenzie mckinley meagan meaghan mechelle meda meenakshi ' +
  'meera megan meggan megha meghan meghann mehdi mehmet mei meike melaine melani melania melanie melany melba ' +
  'melda melek melia melida melike melina melinda melisa melissa melissia melita mellie mellisa mellissa melodee ' +
  'melodi melodie melonie melony meltem melva melvin melvina melynda mendy menno mercedez meredith merel meri ' +
  'merideth meridith merilyn merissa merle merlene merlin merlyn merna merri merrie merrilee merrill mert mertie ' +
  'mervat merve mervi mervin meryl metin mia micaela micah micha michael michaela michaele michal ' +
  'michale michał micheal michel michele michelina micheline michell michelle michiel michiko micki mickie ' +
  'mieczyslaw mieke miesha migdalia miguel miguelina mihaly mihály miia mika mikael mikaela mike mikel ' +
  'mikhail miki mikkel mikki mikko miklos miklós mila milagros milda mildred milford milica milissa ' +
  'millard millicent millie milly milo milos miloš milton mimi mina minda mindi mindy minerva ming minh minho ' +
  'minjun minna minnie minseo minta miquel mira miranda mireille mirella mireya miriam mirian mirko mirna miroslav ' +
  'mirta mirtha misaki misha missy misti mistie mitch mitchel mitchell mitsue mitsuko mittie mitzi mitzie miyoko ' +
  'mladen modesta mohamed mohammad mohammed mohan mohit moira moises mollie molly mona monet monica monika monique ' +
  'monnie monroe monserrate monte monty mora morag morgan moriah moritz morris morten morwenna mose moses moshe ' +
  'mouna mourad moussa mozell mozella mozelle mpho mridul muhammad mui muireann mukesh mukul muoi murat muriel ' +
  'murray mustafa mwangi myesha myfanwy myles myong myra myriam myrl myrle myrna myron myrta myrtice myrtie myrtis ' +
  'myrtle myung mária márta mónica nabil nadene nadia nadine naida naima najib najwa nakesha nakia nakisha nakita ' +
  'naledi nalini namita nan nana nanami nancee nancey nanci nancie nancy nandini nanette nanna nannette nannie ' +
  'naoki naoko naoma naomi napoleon narayan narcisa narendra naresh nasreen nasser natacha natalia natalie natalya ' +
  'natasha natashia natasza nathalie nathan nathanael nathanial nathaniel natisha natividad natosha naveen navin ' +
  'nawal nazli neal nebojsa necole ned neda nedra neelam neely neeraj neeta neha neida neil nelda nelia nelida ' +
  'nell nelleke nellie nelly nelson nenad nenita neoma neomi nereida nerissa nery neslihan nestor ' +
  'nettie neville newton nga ngan ngoc ngozi nguyen nguyet nia niall niamh nichelle nichol nicholas nichole ' +
  'nicholle nick nicki nickie nickolas nickole nicky nicol nicola nicolas nicolasa nicole nicolette nicolle nida ' +
  'nidal nidhi nidia niek niels niesha nieves nigel nihat niina nikhil niki nikia nikita nikki niklas nikola ' +
  'nikolai nikole nikos nila nilda nilesh nils nilsa nilufer nimisha nina ninfa niraj niranjan nirmala nisha nita ' +
  'nitin nizar njal njoroge nkechi nnamdi noah nobuko noe noel noelia noella noelle noemi nohemi nokuthula nola ' +
  'nolan noma nomsa nomvula nona noor nora norah norbert norberto noreen norene noriko norine norma norman normand ' +
  'norris nour novella nuala nubia nuno nunzia nuray nurettin nuria nydia nyla obdulia obinna ocie octavia octavio ' +
  'oda oddvar odelia odell odessa odette odilia odis ofelia ogechi oguz oisin okan oksana oktay ola olaf olav ole ' +
  'oleg olen olene oleta olevia olga olgierd olimpia olin olinda oliva oliver olivia olivier olli ollie olof ' +
  'olumide oluwafemi oluwaseun oluwatosin omar omer omnia ona ondrej oneida onie onita onur onyeka oonagh ' +
  'ophelia oralee oralia oren oretha orhan oriana ornella orpha orsolya orval orville osama oscar osmo ossie ' +
  'osvald osvaldo oswaldo otakar otelia otha othman otilia otis ottar ottavio otto ouida ousmane owain owen ' +
  'ozan ozell ozella ozge ozgur ozie ozlem oğuz paavo pablo padma padmini padraig paige paivi palesa pallavi ' +
  'palmer palmira pamala pamela pamelia pamella pamila pamula pandora pankaj pansy paola paolo parker parth ' +
  'parthenia particia parvati pascal pascual pasi pasquale patrica patrice patricia patricio patrick ' +
  'patrina patrizia patrycja patsy patti pattie patty paul paula paulene pauletta paulette paulina pauline paulita ' +
  'pavel pavla pawel paweł paz pearle pearlene pearlie pearline pedro peggie peggy pei pekka pelin penelope peng ' +
  'penney penni pennie pentti percy perla pernille perry pertti pete peter petr petra petrina petronila phebe phil ' +
  'philip philipp philippe phillip phillis philomena phoebe phung phuong phylicia phylis phyliss phyllis pia ' +
  'piedad pierre pieter pietro pilar pinar pinkie piotr piper pirkko piyush pleun polly pooja poonam poppy ' +
  'porfirio porsche porsha portia prachi pradeep pradip pragya prakash pranav pranay prasad prashant pratap ' +
  'pratibha praveen predrag preeti prem preston pricilla priscila priscilla prithvi priya providencia przemyslaw ' +
  'puneet purnima pál päivi pınar qasim qiana qiang quang queenie quentin quiana quincy quinn quintin quinton ' +
  'quirijn quyen rachael rachal racheal rachel rachele rachell rachelle racquel radek radhika radka radomir ' +
  'radoslav rae raeann raed raelene rafael rafaela rafal raffaele raghav ragheb raghu ragnar ragnhild raguel rahul ' +
  'raija raimo raina raisa raj raja rajan rajendra rajesh rajiv rajni rakel rakesh ralf ralph ram raman ramesh ' +
  'rami ramiro ramon ramona ramonita ramzi ramón rana ranae randa randal randall randee randell randi randolph ' +
  'randy ranee rani rania ranjit raphael raquel rasha rashad rasheeda rashid rashida rashmi rasmus ratan raul ' +
  'raven ravi ray rayan raye rayford raylene raymon raymond raymonde raymundo rayna raúl rea reagan reanna reatha ' +
  'reba rebbeca rebbecca rebeca rebecca rebecka rebekah recep reda reem reena refugia regan regena regenia ' +
  'reggie reginald regine reginia reidar reijo reiko reinaldo reinhard reinier reita reka rekha rema ' +
  'remedios remona rena renae renaldo renata renate renato renay rene renea renee renetta renita renna rens ' +
  'renu rené ressie retha reuben reva rex reyes reyna reynalda reynaldo rhea rheba rhett rhian ' +
  'rhiannon rhoda rhona rhonda rhys ria ricarda ricardo riccardo richard richelle richie rick rickey ricki rickie ' +
  'ricky rico rigoberto riikka riitta rik rikke rikki riley rima rina rishi rita ritesh ritika ritu ritva ' +
  'rivka roald roar rob robbi robbie robbin robby robbyn robena robert roberta roberto robt robyn rocco ' +
  'rochel rochell rochelle rocio rocío roderick rodger rodney rodolfo rodrick rodrigo roel rogelio roger rohan ' +
  'rohit roisin roland rolanda rolande rolando rolf rolland roma romaine romano romelia romeo romona ron ' +
  'rona ronald roni ronna ronni ronnie ronny roos roosevelt rory rosa rosalba rosalee rosalia rosalie ' +
  'rosalina rosalind rosalinda rosaline rosalva rosalyn rosamaria rosamond rosana rosann rosanna rosanne rosaria ' +
  'rosario rosaura roscoe roseann roseanna roseanne roselee roselia roseline rosella roselle roselyn rosemarie ' +
  'rosemary rosena rosenda rosendo rosetta rosette roshan rosia rosie rosina rosio rosita roslyn ross rossana ' +
  'rossella rossie rosy rowena roxana roxane roxann roxanna roxanne roxie roxy roy roza rozanne rozella ruairi ' +
  'ruben rubi rubie rubin rubye rubén ruchi rudolf rudolph rudy rueben rufina rufus rui runar rune rupa rupert ' +
  'russ russel russell rutger ruth rutha ruthann ruthanne ruthe ruthie ruud ryan ryann ryota ryszard réka róisín ' +
  'rüdiger saara sabah sabina sabine sabra sabri sabrina sacha sachiko sachin sadie sadye saeed safa sagar sahar ' +
  'sahil sajid sakari sakshi sakura salah saleh salena salim salina salley sallie sally salma salome salvatore sam ' +
  'samantha samar samatha samella sami samia samir samira samkelo sammie sammy samual samuel sanda sandee ' +
  'sandeep sander sandi sandie sandor sandra sandrine sanford sangeeta sanja sanjana sanjay sanjeev sanjuana ' +
  'sanjuanita sanna sanora santana santeri santiago santina santo santos santosh saoirse sapna sara sarah sarai ' +
  'saran sari sarika sarina sarita sasa sasha saskia satish satoshi satu saturnina saul saundra saurabh ' +
  'savanna savas savita sawsan scarlet scarlett scot scott scottie scotty seamus sean sebastian sebrina seda sedat ' +
  'seema sefa seija sekou selena selene selim selin selina selma sema semih sena senaida seojun seoyeon ' +
  'seppo serafina serena sergei sergey sergio serina serita serkan seth setsuko seun sevda sevgi sevil seymour ' +
  'seán shad shadi shae shahid shailesh shaima shaina shakia shakira shakita shala shalanda shalini shalon ' +
  'shalonda shameka shamika shan shana shanae shanda shandi shandra shane shaneka shanel shanell shanelle shani ' +
  'shanice shanika shaniqua shanita shankar shanna shannan shannon shanon shanta shantae shantay shante shantel ' +
  'shantell shantelle shanti shaquana shaquita shara sharad sharan sharda sharee sharell sharen shari sharice ' +
  'sharie sharika sharilyn sharita sharla sharleen sharlene sharmaine sharmila sharolyn sharon sharonda sharri ' +
  'sharron sharyl sharyn shashi shasta shaun shauna shaunda shaunna shaunta shaunte shavon shavonda shavonne ' +
  'shawana shawanda shawanna shawn shawna shawnda shawnee shawnna shawnta shay shayla shayna shayne shea sheba ' +
  'sheela sheena sheila sheilah shela shelba shelby sheldon shelia shella shelley shelli shellie shelly shelton ' +
  'shemeka shemika shena shenika shenita shenna shera sheree sherell sheri sherice sheridan sherie sherif sherika ' +
  'sherill sherilyn sherise sherita sherlene sherley sherly sherlyn sherman sheron sherrell sherri sherrie sherril ' +
  'sherrill sherron sherry sherryl sherwood shery sheryl sheryll shiela shila shiloh shilpa shin shira shirely ' +
  'shirl shirlee shirleen shirlene shirley shirly shiv shizue shizuko shobha shon shona shonda shondra shonna ' +
  'shonta shoshana shota shreya shruti shubham shyam shyla sian sibel sibusiso sibyl sid siddharth sidney siebe ' +
  'siegfried signy sigrid sigurd silas silke silva silvana silvia sima simba simon simona simone simonne ' +
  'sina sinan sindy sinead sinikka siobhan sipho sirena sirpa sissel siu sixta sizwe siân sjoerd slavko slawomir ' +
  'slobodan slyvia smita smriti sneha snezana snežana sofia sofie soha sohan soila soile sointu sol ' +
  'solange soledad solomon solveig somer sona sonal sonali sondra songul sonia sonja sonya sook sooyoung ' +
  'sophia sophie soraya sorcha soren sparkle spencer srinivas stacee stacey staci stacia stacie stacy staffan stan ' +
  'stanford stanislav stanislaw stanka stanley stanton starla starr stasia stavros stefan stefani stefania ' +
  'stefanie stefano stefany steffanie steffi steinar stellan sten stepanie stephaine stephan stephane stephani ' +
  'stephania stephanie stephany stephen stephenie stephine stephnie steve steven stevie stewart stian stig stijn ' +
  'stine struan stuart sture stéphanie suad suanne subhash sudha sudhir sudie sueann suellen suha sujata suk ' +
  'sukanya sule sulema suleyman suman sumiko sumit sunaina sune sunil sunita sunni surabhi surendra suresh surya ' +
  'susan susana susann susanna susannah susanne sushil sushma susie susy suzan suzann suzanna suzanne suzette suzi ' +
  'suzie suzy svante svein sven sverre svetlana swapna swati sybil syble sylvester sylvi sylvia sylvie synthia ' +
  'syreeta szabolcs szilvia szymon sándor søren süleyman tabatha tabetha tabitha tadeusz tadhg taha tahar tai ' +
  'taina taisha tajuana takako takashi takeshi takisha talal talia talisha talitha tam tama tamala tamar tamara ' +
  'tamas tamatha tambra tameika tameka tamekia tamela tamer tamera tamesha tami tamica tamie tamika tamiko tamisha ' +
  'tammara tammera tammi tammie tammy tamra tamás tana tandra tandy taneka tanesha tangela tania tanika tanisha ' +
  'tanja tanna tanner tanvi tanya tao tapani tapio tara tarah tarek taren tari tariq tariro tarja tarkan tarra ' +
  'tarsha tarun taryn tasha tashia tashina tasia tatiana tatum tatyana taunya tawana tawanda tawanna tawna tawnya ' +
  'taylor tayna ted teddy teemu teena tegan teisha tejas telma temeka temika tempie tena tendai tenesha tenisha ' +
  'tennie tennille teodor teodora teodoro teofila teppo tera tereasa terence teresa terese teresia teresita ' +
  'teressa tereza terhi teri terica terina terisa terje terrance terrell terrence terresa terri terrie ' +
  'terrilyn terry terttu tesha tess tessa tessie teun thabo thad thaddeus thalia thanh thao thea theda thelma ' +
  'themba theo theodora theodore theola theresa therese theresia theressa theron thersa thi thiago thierry thijs ' +
  'thomas thomasena thomasina thomasine thora thorbjorn thorleif thorsten thorvald thresa thu thurman thuy théo ' +
  'tia tiago tiana tianna tibor tiera tiesha tifany tiffaney tiffani tiffanie tiffany tiffiny tihana ' +
  'tihomir tiina tilda tillie tilman tim timea timika timmy timo timothy tina tinashe tineke ting tinisha tisa ' +
  'tish tisha titilayo titus tiziana tobi tobias tobie toby toccara todd toivo tolga tom tomas tomasa ' +
  'tomasz tomaz tomeka tomi tomika tomiko tomislav tommaso tommie tommy tommye tomoko tomás tona tonda tonette ' +
  'toney toni tonia tonie tonisha tonita tonja tony tonya tora torben tord torgeir torger tori torie ' +
  'torill torkel torquil torri torrie torsten torunn tory tosha toshia toshiko tova tove towanda toya tracee ' +
  'tracey traci tracie tracy trang travis treasa treena trena trent trenton tresa tressa tressie treva trevor ' +
  'tricia trina trinh trinidad trish trisha trista tristan trond troy trude trudi trudie trudy trula truls truman ' +
  'trygve tsepo tuan tugba tula tuncay tunde tuomas turgut turid turkan tuula tuulia tuyet tuğba twana twanda ' +
  'twanna twila twyla tyesha tyisha tyler tynisha tyra tyree tyrell tyron tyrone tyson tülin uche uday ufuk ugur ' +
  'ujjwal ula ulf ulla ulrich ulrik ulrike ulysses umberto umesh umit unni urho urmila ursula urszula ' +
  'usha ute utku uwe uğur vaclav vaibhav vaino vaishali val valarie valda valene valentin valentina valeri ' +
  'valeria valerie valerio valery vallie valorie valrie valérie vance vanda vandana vanesa vanessa vanetta vani ' +
  'vania vanita vanja vanna vannesa vannessa varsha varun vasant vashti vasiliki vasudha vaughn vedat vegard ' +
  'veikko veit velda veli velia vella velma velva vena venessa venetta venice venita venkat vennie veola vera ' +
  'verda verdell verdie verena vergie verlene verlie verline vern verna vernell vernetta vernia vernice ' +
  'vernie vernita vernon veronica veronika veronique vertie vesna vesta veta vibeke vicenta vicente vickey ' +
  'vicki vickie vicky victor victoria victorina vidar vidya viggo vijay vikas viki vikki vikram viktor ' +
  'viktoria vilde vilho villads vilma vilmos vimal vina vinay vince vincent vincenza vincenzo vineet vinita ' +
  'vinnie vinod viola violeta violette vipin viraj virgie virgil virgilio virgina vishal vishnu ' +
  'vito vittore vittorio vivan vivek vivian viviana vivien vivienne vladan vladimir vladimira vlado vojtech ' +
  'volkan volker von voncile vonda vonnie václav véronique víctor wael wafa wai walaa waldo walid walker wallace ' +
  'wally walter walton waltraud wanda waneta wanetta wanita wanjiru ward warner warren wava waylon wayne wei ' +
  'weldon wenche wendell wendi wendie wendolyn wendy wenona werner wes wesley wessel weston whitley whitney wiam ' +
  'wieke wiktor wilber wilbert wilbur wilburn wilda wiley wilford wilfred wilfredo wilhelm wilhelmina wilhemina ' +
  'willa willard willem willemijn willena willene willetta willette willia william williams willian willie ' +
  'williemae willis willodean willow willy wilma wilmer wilson wilton wim winford winfred winfried winifred winnie ' +
  'winnifred winona winston witold wladyslaw wlodzimierz wojciech wolfgang wonda woodrow wouter wyatt wynell ' +
  'wynona xander xaver xavier xenia xia xiao xiomara xochitl xuan yaa yadira yaeko yael yagmur yahaira yahya ' +
  'yajaira yamato yang yanira yannis yara yasar yasemin yash yasmin yasmine yassin yassine yasuko yavuz yaw yağmur ' +
  'yee yelena yesenia yessenia yetta yetunde yevette yigit yildiz ying yngve yogesh yoko yolanda yolande yolando ' +
  'yolonda yon yong yoshie yoshiko youlanda younes youssef yuette yui yuk yuki yukiko yuko yulanda yulia yumiko ' +
  'yung yunus yuonne yuri yuriko yusuf yvette yvone yvonne yılmaz zachariah zachary zachery zack zackary zada ' +
  'zafer zahra zaida zain zainab zakaria zaki zana zandra zane zanele zayd zaynab zbigniew zdenek zdeněk zdzislaw ' +
  'zehra zeinab zeki zelda zeljko zella zelma zena zenaida zenia zenobia zetta zeynep ziad zina zineb zinhle zita ' +
  'zlata zlatko zoe zofia zoila zola zoltan zoltán zonia zora zoraida zoran zsofia zsolt zsuzsanna zsófia ' +
  'zuhal zula zulema zulma zuzana álvaro árpád åsa étienne éva óscar ömer özge özgür özlem ümit şule';

/**
 * Given names that are words, months, places or brands as well, in English or in another language of Latin script; they need
 * more evidence.
 */
export const WORDLIKE_GIVEN_NAMES =
  'adelaide ai aide alberta alexa alexandria alla alleen alta ama amar amber ami anders angel angle april aura ' +
  'austin avery avis avril bas basil beau bebe bela berry bill bradford brandy brinda brook brooke buddy caprice ' +
  'chante charla charlotte chase cher christen christy chuck cierra clair clay clement clinton cole conception ' +
  'constance coral corazon cristal crystal dag daisy dale dallas dann darin dawn deja dick dimple divina don dona ' +
  'drew duc dulce dung dusty earl earnest ebony ela elke emerald esa esta estrella eve evita fairy faith fang ' +
  'felicidad fern florence fredda gala garland gay genesis georgia ginger glen glory grace grant guy hacer han ' +
  'harrison harsh heath hein holly honey hong hope iris ivy jack jade jefferson jewel joie jordan joy june jung ' +
  'junior justa kam keren kim kip lage lance lang lasse latina lean lee lily lincoln lob lotus lourdes lula madison ' +
  'magen magnolia mala manda mari marin marina mark marquis maryland max mee meg mercy mette mica mickey mignon ' +
  'milagro miles misty morton nella nelle nena neta nova oma omega opal ora ove palle palma pam pasty pat patria ' +
  'pearl pearly peg penny pim porter pura raleigh reed refugio regina reid reina reino renda reta retta rey rich ' +
  'risa riva robin rocky rod roman romana ronda rose royce ruby rusty samara sana sandy sau savannah segun sierra ' +
  'signe siti skye socorro sommer sonny stella sue sydney tage temple terra tiara tien tierra tijuana tod toi toon ' +
  'tor tore tran uma una une vada valencia veda velvet verla verona versie vida ville violet virgen virginia vit ' +
  'vita viva wade will zona';
