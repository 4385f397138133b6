/** Frequent words of English feedback that are no names; endings -ed, -ing, -ly and the like are told by their form. */
export const COMMON_WORDS =
  'abilities abort about above abroad absolute absurd abuse abysmal accent accept accepts access accessories ' +
  'accessory accident accommodate accounts acct accuracy accurate ace achieve acknowledge across acs act actions ' +
  'activate active activities actor actors actual adapter adapters add additional addresses adds adequate adjust ' +
  'adjustments admit adore ads adult adults advance advantage advantages advice advise advisor advisory aesthetics ' +
  'affect affirmative afford afraid aft aftermarket afternoon again against age agency agents ages ago agree aha ' +
  'ahead aid ail aim air aircraft airline airlines airplane airport airports airways aka alarm alarms albeit album ' +
  'albums alcohol ale alert alerts alkaline aller alley allow allows alls almost alone along alphabetical already ' +
  'alright alt alter alternate alternative alternatives aluminum amateur among amount amounts amp ample ams analog ' +
  'ands angeles angles angry animal animals anniversary announce announcements annoyances annual anon another ans ' +
  'answer answers ant antenna antennae anti antivirus anybody anymore anytime anyway anyways anywhere apart aper ' +
  'aperture apex apologies apology appeal appear appearance appears apples applications applies appointments ' +
  'appraisal appreciate approach appropriate approval approve approx apps arbor arch area areas ark arm arms ' +
  'around arrange array arrival arrive arrives art article artificial artist artistic artists arts arty aside ask ' +
  'asks asleep aspect aspects ass asset assign assist assistance assistant assume aster ate ater ates atest ats ' +
  'attach attachments attack attempt attempts attend attendant attendants attitude attractions attractive audience ' +
  'audio audiophile authorize auto automatic avail aver average aves avid avoid await awake award awards away ' +
  'awesome awhile awkward babe babies baby back background backgrounds backs backup backyard bacon bag baggage ' +
  'bags bake balance ball banana bananas band bands bang bank bankruptcy banks bar bare bargain barrel bars base ' +
  'baseball basic basics basis basket baskets bass bat bath bathroom batter batteries battle bay beach bear beast ' +
  'beat beats beauty became become becomes bedroom beef beer began begin beginner beginners begins behalf behavior ' +
  'behind believe bells belong below belt bend beneficiary benefit benefits bent besides bet beta better between ' +
  'beyond bid big bigger biggest bike bills bin bins bird birds birth birthday bit bitch bits biz black blackberry ' +
  'blacks blah blame blank blast blend blind block blocks blog blood bloody blouse blow blown blue blur blurry boa ' +
  'board boards boat body bold bonus boo book booklet books boost boot boots border born borrow boss bother bottle ' +
  'bottom bought bounce bound bout bowl boxes boxy boy boyfriend boys bra brain brake brakes brand brands bread ' +
  'break breakdown breaker breakfast breaks breast breath breeze brew brick bridge brief bright brighter brilliant ' +
  'brings bro broad broadband broke broken brother brought brownies browse browser buck bucks budget buffalo ' +
  'buffer bug buggy bugs build buildings built bulk bulky bullshit bummer bump bunch bundle buns bureau burger ' +
  'burn burst bus businesses bust busy butt butter button buttons buy buyer buyers buzz bye cab cabin cables cache ' +
  'cad cafe cake cal calculate calculator calendar callback caller callers calls calorie calories cam camcorder ' +
  'came cameras campaign campus cancel cancellations cancer candy cannot canon canopy cans cant cap capabilities ' +
  'capital captain capture captures car card cardigan cards care cares cargo carousel carpet carriage carrier ' +
  'carriers carrots carry cars cart cartoon cartridge cartridges carts case cases cash casserole cast casual cat ' +
  'catch categories category cats caught cause causes celebrate cellphone cellular center centimeters central ' +
  'cents century certain certificate chair challenge challenges champ chance chances change changes channel ' +
  'channels chapter character characters charge charger charges charm chat cheap cheaper cheapest check checkbooks ' +
  'checks cheddar cheerios cheese cheesy chest chi chic chicken child children chili chill china chip chips ' +
  'chocolate choice choices choose chores chose chosen chrome church cinema cinematography circles circuit ' +
  'circumstances cities claim claims class classes classic classical classy clean cleans clear clearer clever ' +
  'click client clients clip clips clock clog clogs close closer closes closet closeups cloth clothes cloud clouds ' +
  'club clue clumsy clunky coach coast coat coats code codes coffee coin cold collapse collar collect collector ' +
  'college color colors com combine combo come comedy comes comfort comfy command commands comments commercial ' +
  'common communicate comp compact companies companion compare comparison compensate compete competent competitive ' +
  'competitors complain complaint complaints complete complex compliant complimentary compliments component ' +
  'components compose composer compression compromise computer computers con concentrate concept concern concerns ' +
  'concert conclusion conditions conference confidence configure confirm conflict conflicts congrats connect ' +
  'connections connector connectors cons consent consider consistent constant consumables consumer consumers ' +
  'consumes cont contact contacts contain contains content contents contest continue continues contract contrast ' +
  'control controls convenience convenient convergence conversations convert converter converts cookie cookies ' +
  'cool cooler coolest coordinates copier copies copy cord core corner corners corporate correct cos cost costs ' +
  'cough count counter countries county couple coupon course courtesy cousin cover coverage covers cozy cradle ' +
  'crafts crap crappy crash crashes crave crazy cream create creates creative creator credit creditor credits crew ' +
  'crisp critical crop cross crowd cruise crummy cry cuisine cumbersome cup cups currencies currency current ' +
  'cursor curve curvy custom customers customize cut cute cuts cycle dad damage damn dance dang dark darker darn ' +
  'data database dates daughter day daylight days daytime dead deal deals dealt death debit debt decent decide ' +
  'decision decisions deck decline deep def defect defective defects define definite degree degrees delay delays ' +
  'delete deletions delicate delinquency delinquent deliver delivers delta demand demo den denim dentist deny ' +
  'departure deposit depth describe design designer desire desk desktop desperate despite dessert determine ' +
  'develop dial dialogue diaper diapers dice dictionary die dies diff difference different difficult difficulties ' +
  'difficulty dig digicam digicams digital digitals dim dime dimensions dinner direct directional directions ' +
  'directory dirt dirty dis disc discover discovery discs discuss dish dishes disk diskette diskettes disks ' +
  'dispute distance dividend dock docs doctor doctors documents dog dogs dollar dollars domestic done donuts door ' +
  'doors dots double doubt dough down download downloads downside downtown dozen dpi draft drag drain drainage ' +
  'drains drama draw drawback drawbacks drawn dream dreams dress dresses dries drink drinks driven driver drivers ' +
  'drives drop drops drove drugs drum drunk dry dryer dual dude due duh dull dumb dump dun dunno duplex duplicate ' +
  'dust duty dynamic ear earbuds earn earphone earphones earpiece ears earth ease eastern easy eat eater eats eave ' +
  'echo economic economical economy edge edges edit editor eek eel eels effect effective effects efficiency ' +
  'efficient effort egg eggs either elaborate electric electrical electronic electronics elegant eleven elf ell ' +
  'ells else elsewhere emails embroidery emergency emote employee employees employer empty enables end ends energy ' +
  'engage engine enhance enjoy enlargements enough ens ensure enter entire entries entry envelope envelopes ' +
  'environments episode equal equalizer equivalent era erase ere ergonomic ergonomics error errors escape escrow ' +
  'esp essential estimate etc euro euros event events ever everybody everyday everywhere evidence exact exam ' +
  'example exams excel except exceptional excessive exchange exchanges excuse excuses exist existence existent ' +
  'exit expansion expect expectations expense expenses expensive experience experiences expert expire expires ' +
  'expiry explain explorer export exposure exposures express ext extend extension extensive extent exterior ' +
  'external extra extras extreme eye eyes fab fabric face faces fact factor factors factory facts fade fail fails ' +
  'failure fair fake fall falls false familiar families fan fancy fans fantastic fantasy far fare fares farm ' +
  'fashion fast faster fastest fat father fault faulty fave favor favorite faxes fear feature features federal fee ' +
  'feedback feeder feeds feel feelings feels fees feet fell felt female feminine fetch fewer ffer fiance fiat ' +
  'field fifteen fifth fight figure file files fill fills film films filter filters final finance financial find ' +
  'finder finds fine finest finger fingerprints fingers fingertips finicky finish fire firewall fish fit fits fix ' +
  'fixes flaky flap flare flash flashes flashy flat flaw flaws flea flew flick flies flight flights flimsy flip ' +
  'flips floppies floppy flour flow flowers flown flt flyer focal focus fold folder folders folds folks follow ' +
  'followers follows fond font fonts food foods fool foot football footprint forbearance force forces forecast ' +
  'foreign forever forget forgot forgotten form formal format formats forms formula forward found fourth fragile ' +
  'frame fraud fraudulent free freedom freeze freezer freezes frequency frequent fresh fridge friend friends fries ' +
  'frills fringe front frontier froze frozen fry fter fuck fuel full fun functional functions fund funds funeral ' +
  'funky funny further future fuzzy gadget gadgets gain gal galaxy gallery gallon gallons galore game games gap ' +
  'garage garbage garden gas gate gave gear gee geek geeks gem general generic genie genre genres gent genuine ' +
  'gets gift gifts gig gigs girl girlfriend girls give giveaway given gives glad glare glass glasses glitch ' +
  'glitches global globe gloss glossy gluten goal god goddamn goes gold golden golf gone gonna goodbye goodies got ' +
  'gotta gotten grab grade grainy grams grand grapes graphic graphics gray greater greatest green grill grins grip ' +
  'gripe groceries grocery gross ground groups grow guarantee guess guests guide guilty guitar guys guzzler gym ' +
  'hair hakes half halfway ham hamburger hand handle handles hands handset handsome handy hang hangs happen ' +
  'happens happy harbor hard harder hardest hare hassle hat hate hates hats haul haven head headache headaches ' +
  'headphone headphones heads headset headsets health healthcare healthy heap hear heard heart heat heats heaven ' +
  'heavy heck heels heft hefty height heir held hell helps hem hen hence hidden hide hides high higher highest ' +
  'highlight highway hills him hinge hip hips hire history hit hits hmm hobbies hog hold holder holders holds hole ' +
  'holes holiday holidays holster hometown hone hones honest honeymoon honor hook hookup hoot hop hopes horrid ' +
  'horror horse hose hospital host hot hotels hots hour hours house hows hrs hubby hug huge huh human humans humor ' +
  'hundreds hung hungry hurry hurt hurts husband hut hype ice icon icons idea ideal ideas identical identify idiot ' +
  'idiots ids iffy ignore ill illegal image images imagine immediate impact impatient import important impress ' +
  'impression impressive improve improvements improves inbound inbox inch inches incident include includes ' +
  'incompetent incomplete inconvenience incorrect ind inder index indicate indicator individual industry infant ' +
  'infants inferior info inform infra ingredients initial initiate ink inks inner inquiry ins insane insert inside ' +
  'install installs instance instant instead instructions insult insurance int integrate intelligence intelligent ' +
  'inter interest interface interfaces interference internal international interview intro intuitive invalid ' +
  'invest investigate invite ion ire island issue issues itch itchy item items itinerary itself ives jacket jacks ' +
  'jam jams japan java jazz jeans jet jobs jog join joke jokes journey joystick juice jukebox jump junk karma keen ' +
  'keep keeps kept key keyboard keypad keys kick kicks kid kids kill killer kills kilos kinda kinds kiss kit ' +
  'kitchen knee knees knew knit knob knock know knowledge known knows kudos lab labor labs lace lack lacks lad ' +
  'laden ladies lady lag lags laid lain lame lamp land landline landlord lands landscape language lap laptop ' +
  'laptops large larger lasagna laser lash lass lasts lat latch late later latest laugh launch laundry law lawn ' +
  'lawyer lax lay layer layers layout layover lays lazy lbs lead leads learn lease least leather leave leaves leek ' +
  'left leg legal leggings legit legitimate legroom legs lei lemme lemon lender length lengthy lens lenses lesser ' +
  'lesson let lets letter letters level levels lever liberty library license lick lid lie lies life lifetime lift ' +
  'light lighter lights lightweight like likes limit limitations limits line liner lines link links lip lips list ' +
  'listen lists lit lite lithium little live lives load loads loan lobster local locate locations lock locks lodge ' +
  'log logical login logo logs long longer longest look looks lookup loose lose loses loss lost lot lots loud ' +
  'louder loudspeaker lounge lousy love lover lovers loves low lower lowest loyal loyalty luck lucky lug luggage ' +
  'lunch lyrics macaroni machine machines macro macs mad made magazine magazines mage mages magic mail mails main ' +
  'maintain maintenance major make makes makeup male malfunctions mall maller mallest man manage maneuver ' +
  'manipulate manner manual manufacture manufacturer map maps marathon marginal market marks markup marriage mart ' +
  'marvel mas massive master match mate material materials mates matter matters mature maximum maybe meal meals ' +
  'mean means meant measure meat mechanic mechanical mechanics mechanism media medical medicine mediocre medium ' +
  'meet meetings meets mega megabyte megapixel megapixels megs member members memo memories memory memos men ' +
  'mental menu menus merchant merger mess message messages messenger messy met metal meter meters method methods ' +
  'metro mic micro microphone mid middle midi midnight mile mileage military milk million min mind mine mini ' +
  'minimal minimum minor mins minus minute minutes miracle mirror mis mission mistake mistakes mix mode model ' +
  'models modem moderate modern modes modify module mom moments moms money monitor monster month months mood moon ' +
  'mop mortgage mother motor mount mountain mountains mouse mouth move moves movie movies mpg multi multimedia ' +
  'multiple mum music musical myself nails names nap narrow nasty national native natural nature naughty navigate ' +
  'navy near nearby nearest neat necessary neck neckline needs negative negatives neither net network networks ' +
  'neutral newborn newborns newer newest news newsletter nexus nice nicer nifty night nightmare nights nit nobody ' +
  'noise noises noisy nomad non none nonsense nonstop noodle noon nope nor norm normal nose notch note notebook ' +
  'notebooks notes notice notifications notify novice now nowhere nuggets numbers nursery nutritional nuts objects ' +
  'obs obsolete obtain occasion occasional occur occurs ocean odd ode odes odor odors oes off offer offers officer ' +
  'offices official offline offset oft often oil older olds olive omes onboard once oner ones online ons onto onus ' +
  'ooh ope open opens operate operates operational operations operator operators opinion opinions ops opt optical ' +
  'optics optimal optional options orange oranges orchard ordinary ore organize organizer origin original other ' +
  'others otherwise ouch oucher ought ounces ours out outback outbound outdoor outdoors outer outfit outlet ' +
  'outlets outlook output outputs outs outside outta oven over overage overall overdraft overhead overkill ' +
  'overnight overseas owe ower own owner owners pace pacific pack package pad page pager pages paid pail pain ' +
  'paint pair pairs pal pale palm pancakes pandemic panel panorama panoramic pant pants paper papers paperweight ' +
  'paperwork par parallel paranoid parent parents park part partial particular parties parts party pass passbook ' +
  'passenger passengers passes passport password passwords past pasta paste path pathetic patience patient pattern ' +
  'patterns pause pay paycheck payday payments pays peace peak peaker peanut peanuts pen penalties penalty pencil ' +
  'people pepper per percent percentage perfect perform performance performs perhaps period periods perks ' +
  'permanent permission person personal personalize personnel pesos pet petite pets phoenix phones photo ' +
  'photograph photographer photographers photographic photographs photography photos phrase physical pic pick ' +
  'picks picky pics picture pictures pie piece pieces pilot pilots pin pink pins pix pixel pixels pizza place ' +
  'places plain plan plane planes planet plans plastic plate plates platform platforms platinum play playback ' +
  'player players playlist playlists plays pleasant pleasure plenty plot pls plug plugs plunge plus pocket pockets ' +
  'pod point points police policies policy polyphonic pool poor pop pops popular pork port portfolio portrait ' +
  'ports positions positive possession possibilities post pot potato potatoes potential pouch pound pounds power ' +
  'ppm pps practical practice practices pray prefer preference pregnant premium prepare present presents preset ' +
  'presets press pressure pretend pretty prevent preview price prices pricey primary prime princess principal ' +
  'print printer printers printout printouts prints prior privacy private prize pro problem problematic problems ' +
  'procedure process processor produce produces productive professional professionals program programs progress ' +
  'progressive project projects promise promises promo prompt prompts prone proof prop proper property proprietary ' +
  'pros protect protective proud prove proven provide provider providers provides pub public pull pulls purchase ' +
  'purchases pure purple purpose purposes purse push put puts qualify qualities quarter queen questions quick ' +
  'quicker quiet quieter quirks quirky quit quite quot quote race rack radio rain rains rainy raise ramp ran rand ' +
  'random range rap rapid rare rashes rate rates rather ratings ratio rats rave ravel raw razor reach reaches read ' +
  'reader readers reads ready real realistic realize rear reason reasons rebate rebates receipt receipts receive ' +
  'receiver receives recent recipe recipes recipient recline reclines recognize recorder recourse recovery redeem ' +
  'reduce refer reference refill refills reflect refresh refrigerator refunds regard regional register registry ' +
  'regret regular reimburse reinstall relations relative relax release releases relief remain remains remember ' +
  'reminder reminders remote removal rent rental rep repair repairs repeat representative represents reps request ' +
  'require requirements requires res reservations resident resistant resolve respect respond response responses ' +
  'responsive rest restaurant restaurants restrictions result results resume retailer retrieval retrieve reveal ' +
  'reverse revert rid ride right rights ringer ringers rings ringtone ringtones rip rise risk rite rive river ' +
  'roads roam roast robot robotic robust rock rocks role roll roller rollover roof rooms roomy root rough round ' +
  'route router routers routes row rubber rubles rude rue ruin rule rules run runs runway rural rush sad safe ' +
  'safety sage said sake salad salary sale salt same sample sat satisfactory satisfy sauce sausage save saver ' +
  'saves savings savvy saw say says scale scam scan scanner scans scar scare scarf scars scary scene scenery ' +
  'scenes sch schedule scheduler scheme school science scoop score scratch scratches screen screens screensavers ' +
  'screw script scripts scroll sea search season seasons seat seats sec second secondary seconds secret secs ' +
  'secure see seek seeks seem seems seen seldom select selections self sell seller sells semester semi send sense ' +
  'sensitive sensor separate sequence ser serial series serve server serves services ses session set sets settings ' +
  'settle setup several severe sex sexy shade shake shakes shaky shall shame shape share shark sharp sharper sheer ' +
  'sheet sheets shelf shell shift shiny ships shirt shirts shit shitty shock shoe shoes shoot shoots shop short ' +
  'shortcomings shortcuts shorter shot shots shoulder shoulders shout show shower shown shows shrimp shuffle shut ' +
  'shutdown shuts shutter shuttle sick side sides sigh sight sign signal signals signature significant signs ' +
  'silence silent silver sim similar simple simpler single sis sister sit site sites sits situations size sizes ' +
  'skies skills skimpy skin skinny skins skip skirt skirts sky slave sleek sleep sleeve sleeves slept slick slide ' +
  'slider slight slightest slim slip sloppy slot slots slow slower slows sluggish small smaller smallest smallish ' +
  'smart smears smell smells smile smoke smooth smudge smudges snack snacks snap snaps snapshot snapshots snow ' +
  'snug soap soccer social socket soda soft softer solar sold solid solve somebody somehow sometime sometimes ' +
  'somewhat somewhere son song songs soon sooner sore sort sorts sound sounds soundtrack soup sour source sources ' +
  'southwest space spaces spaghetti spam span spare speak speaker speakerphone speakers special specific specify ' +
  'specs spectacular speech speeds speedy spell spend spent spin spirit split spoke spoken sports spot spots ' +
  'spotty spread springs sprint square squeak squeaky stadium staff stage stand standard standards standby stands ' +
  'star stars start starter starts startup statements states static stations statue status stay stays std steady ' +
  'steak steakhouse steal steel steep steer stellar step steps stereo stewardess stick sticks sticky stiff stills ' +
  'stink stinks stitch stock stole stolen stop stops storage store stores stories storm story straight strange ' +
  'strap straps strategy streaks stream strength stress stretch stretchy strike strip stripes stroller strollers ' +
  'strong stronger structure stuck student students study stuff stupid sturdy style styles stylish stylus sub ' +
  'subjects submit subscribe substantial substitute subtle subway success such suck sucks sudden suffer suffers ' +
  'sufficient sugar suggest suggestions suit suitcase sum summary summer sun sunlight sunny sunshine super superb ' +
  'superficial superior supervisor supplies supports suppose sure surf surface surfaces surgery surprise survey ' +
  'survive sushi suspect suspense suspension swap swear sweater sweatshirt sweet swipe switch switches swivel sync ' +
  'syncs system systems tab tablespoons tablet tabs tacky taco tacos tad tag tags tails take taken takeoff takes ' +
  'talk talkie talks tall taller tank tanks tap tape tar target tarmac tart task tasks taste tastes tat tates tax ' +
  'taxes taxi tea teach tear teaspoons tech technical technician technology tee teen telephone telephoto tell ' +
  'tells temp temperature tend tendency tends term terminal terminate terms terrain terrific test tests text texts ' +
  'thats theater theft them theme themes themselves ther therefore theres thick thicker thin things think thinks ' +
  'thinner third thirsty thirty tho thought thoughts thousand thousands thread threw through throughout throw ' +
  'thrown thru thumb thumbs thus tick ticket tickets tie tier tiff tight til till tilt time timer timers times ' +
  'timezone tiny tip tips tire tires tis titles toddler toddlers together toggle toilet told toll tomato ton tone ' +
  'toner tones tonight tons too took tool tools tooth top topic topics tops tores torso torture toss tot total ' +
  'touch touchy tough tour tourist tourists toward towards tower towers town toy toys trace track tracks trade ' +
  'traditional traffic train transactions transfer transfers translate transmission transmitter transport trap ' +
  'trash travel traveler travelers travels tray trays treat tree trendy trial trick tricky tries trigger trip ' +
  'tripod trips trivia troller trouble troubles troublesome truck true trunk trust truth try tuck tuna tune tuner ' +
  'tunes tunic turkey turn turnaround turns tweets twelve twenty twice twins twist twitter type types typical typo ' +
  'ugh ultimate ultra umber umbrella uncle unctions under underneath understand understood undo uneven unfair ' +
  'unfamiliar unfortunate unhappy unimpressive union unique universal unknown unlike unlock unnecessary unreal ' +
  'unsure update updates uper upgrade upgrades upload uploads upon upper ups upset urgent urns usage use users ' +
  'uses usual utilities utilize utter vacations vaccinations vaccines vague valid value van variety vary vegan ' +
  'vehicle vendor ver verify versatile version versions versus vertical vibe vibrant vibrate vibrates vibrator ' +
  'victim video videos view viewer viewfinder views village virgin virtual virus vision visit visual vivid voice ' +
  'voicemail void volume vomit vote voucher vouchers wages waist wait wake walk wall wallet wallpaper wallpapers ' +
  'walls wan wanna want wants war wardrobe warm warn warnings warranty wash washes waste wastes watch water ' +
  'waterproof wave way ways weak wear wears weather web webcam website websites week weekend weekends weeks weighs ' +
  'weight weird welcome wen went western wet whatever whats whatsoever wheel wheelchair wheels whenever wherever ' +
  'whether which whisper whistles white whoever whole whom whose wide wider widget width wife wild win wind window ' +
  'wine wings winner wins winter wipe wipes wire wires wise wish wit witch withdraw withdrawal withdrawals ' +
  'withdrawn withdrew within without witter wizard woke woman women won wonder wont wool word words wore workers ' +
  'workhorse workout works world worldwide worn worries worry worse worst worth worthy wot wow wrap wrench wrist ' +
  'write writer written wrong wrote xxs xxx yahoo yea yeah year years yellow yen yep yet yoga yogurt young younger ' +
  'yourself yrs zero zip zipper zone zones zoo zoom zooms';

/** Given names that are words as well: in small letters they are taken for the word. */
export const GIVEN_NAMES_AS_WORDS =
  'abbey angelic angelica aurora bailey barb barbie barney beau belle berk beryl billy birdie blanch blossom bob ' +
  'bobby bonny brad bunny burl buster camellia candida carmine carol carter celesta chad charlie chastity cherish ' +
  'cherry christen christian clementine cliff colleen corrie coy curt dag dahlia dean deb derrick dieter dirk ' +
  'dolly dona dong dotty ed eddy emerita emery ester ethyl fanny fawn fay flora foster frank freeman fritz gale ' +
  'garnet garret gene graham hank harry hazel heather hector herb hind homer hunter hyacinth i jarred jasmine ' +
  'jasper jay jean jenny jimmy joey john johnny josh julienne jun kelvin ken kip kitty lacy laurel lea ling lino ' +
  'lore loris lulu mam margarita marge maria marlin martin mason maxim maxima mica mike molly myrtle napoleon ' +
  'nelson newton nick noel novella ole pansy pascal patsy patty peter phoebe pinkie piper poppy ram randy ranee ' +
  'raven ray rhea rick roar rob roger romaine romeo rosemary rosette rosy rune sabra sally sander saran sari ' +
  'savanna scarlet shad shay sheila sherry shin shiv sibyl sol sparkle tam tamer tanner ted teddy terry timothy ' +
  'ting tom tony tor tore troy val veronica victor viola vita viva waldo walker wally ward warren willow willy ' +
  'yang yaw yon yuk';
