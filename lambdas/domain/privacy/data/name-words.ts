/** Words after which a name stands for sure, even one that no list has. */
export const NAME_FOLLOWS =
  "my name is|my name's|my full name is|customer name is|name on the account is|name on the account|name on the card is|name on the order is|call me|call him|call her|goes by|under the name of|under the name|the name of|signed by|addressed to|in the name of|registered to|registered under|booked under|held under|in the name|registered in the name|under my partner's name|partner's name|my wife's name is|my husband's name is|mi nombre es|me llamo|je m'appelle|mein name ist|ich heiße|ich heisse|mi chiamo|il mio nome è|meu nome é|his name is|her name is|his name was|her name was|driver's name is|the name is|name was|a guy named|a woman named|a man named|a lady named|named|names is|au nom de|a nombre de|auf den namen|a nome di|em nome de|ich bin|je suis|sono|soy|me llamo|jeg heter|jag heter|mi chiamo|naam is|mijn naam is|nazywam się|my name|real name is|full name is|wife's name is|husband's name is|goes by the name|someone called|somebody called|somebody named|someone named|held by|name of|signed for by|employee named|colleague named";

/** Words of a form, after which a colon and a name stand. */
export const NAME_FIELDS =
  'name|full name|first name|last name|customer|customer name|contact|contact name|account name|account holder|cardholder|card holder|recipient|attn|attention|beneficiary|passenger|policy holder|policyholder|tenant|insured|driver name|billing name|shipping name|nombre y apellidos|titular|titulaire|empfänger|destinatario|destinataire|guest|guest name|patient|ship to|shipped to|deliver to|sender|owner|user|holder|agent|rep|agent name|from|signed|nombre|nom|nome';

/** Words after which a known name, or two capitalised words, is a person. */
export const NAME_LIKELY =
  "i'm|i am|im|this is|it's|it is|dear|hi|hello|hey|thanks|thank you|regards|best regards|kind regards|sincerely|yours|yours truly|cheers|best|love|contact|contacted|ask for|asked for|spoke to|spoke with|speak to|speak with|speaking with|talked to|talked with|talk to|chatted with|chat with|agent|rep|representative|manager|supervisor|driver|courier|technician|associate|advisor|adviser|assistant|waiter|waitress|server|nurse|operator|employee|staff member|colleague|my wife|my husband|my son|my daughter|my mother|my father|my mom|my mum|my dad|my brother|my sister|my friend|my partner|my boss|wife|husband|son|daughter|told|called|met|emailed|email|helped by|served by|c/o|care of|on behalf of|kudos to|shout out to|thanks to|@|customer|client|user|mr|signed|ms|follow up with|ask";

/** Prepositions, after which a known name is a little surer. */
export const NAME_AFTER_PREPOSITION = 'by|to|from|for|and|or|about|of|via|with|said|says|replied|&';

/** Titles; they stand outside a name. */
export const PERSON_TITLES =
  'mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam|lady|lord|rev|reverend|capt|captain|sgt|officer|judge|senator|herr|frau|señor|señora|sra|sr|monsieur|madame|mme';

/** Words after a name that speak of a person. */
export const PERSON_FOLLOWS =
  "'s|said|says|told|tells|was|is|has|had|helped|helps|promised|refused|answered|assured|asked|called|wrote|emailed|replied|explained|here|from|speaking|at your|at the|in your|and|would|did|does|never|who|came|went|gave|took|kept|hung|can|could|will|先生|女士|小姐|态度|说";

/** Words after what looks like a name that make it a firm, a place or a thing. */
export const THING_FOLLOWS =
  'inc|ltd|llc|llp|corp|corporation|company|co|gmbh|plc|group|bank|store|stores|shop|hotel|hotels|airlines|airport|hospital|university|college|school|street|st|avenue|ave|road|rd|lane|ln|drive|boulevard|blvd|court|place|square|way|park|center|centre|club|county|city|island|islands|beach|bay|river|lake|mountain|airways|motors|foods|brothers|bros|sons|brand|perfume|lens|app|website|site|restaurant|cafe|pizza|burger|clinic|church|foundation|association|institute|tower|building|station|stadium|theatre|theater|museum|gallery|insurance|financial|capital|partners|associates|consulting|solutions|systems|technologies|software|media|studios|records|press|services|logistics|express|day|eve|line|prize|award|method|effect|syndrome|disease|law|act';

/** Capitalised words that do not go on a name. */
export const NOT_IN_NAMES =
  'san santa saint st los las el la viva buena hotel hurricane mac os christmas battery camera puerto i the a an and or but if so to of in on at by for from with my your our his her their its this that these those it he she we they you me us please thanks thank hi hello hey dear regards sincerely best kind yours cheers yes no not ok okay well also just very when where what why who how is are was were be been am do does did have has had can could will would should may might must order orders customer service support team account refund delivery app email phone address number name date subject re fwd cc bcc mr mrs ms miss dr prof sir madam inc ltd llc corp co company gmbh plc group monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december today tomorrow yesterday christmas easter new old good great bad terrible awful excellent amazing north south east west northern southern street st avenue ave road rd lane ln drive blvd boulevard court apt suite unit floor room box po city state country usa uk us eu english american british chinese french german spanish italian japanese indian canadian australian apple google amazon microsoft samsung facebook instagram whatsapp wechat paypal visa mastercard netflix spotify uber iphone ipad android windows mac ios wifi internet office fax tel mobile cell home work via ps nb faq asap bot user agent ceo cto manager director sales tweet job title attn office please help need call sent get sorry never always everything nothing everyone someone anyone there here then than after before since until while because though although however still even only both each every all any some most many much more less few first last next one two three four five six seven eight nine ten';

/** Brands, works and sayings made of names. */
export const NOT_PEOPLE =
  "costa rica|costa mesa|costa coffee|costa del|puerto rico|hello kitty|ruby woo|jack wills|kurt geiger|karen millen|cath kidston|ann summers|charlotte tilbury|mario badescu|tom tailor|jack jones|jack & jones|oliver bonas|warby parker|allen edmonds|cole haan|john frieda|vidal sassoon|sally hansen|ernie ball|les paul|jose cuervo|evan williams|george foreman|hamilton beach|russell hobbs|morphy richards|melissa & doug|fisher price|herman miller|ernst & young|charles & keith|carl zeiss|bull durham|wells fargo|charles schwab|calvin klein|tommy hilfiger|michael kors|ralph lauren|kate spade|tory burch|jo malone|ben & jerry|ben and jerry|jack daniel|jack daniels|dr. martens|estee lauder|harley davidson|marks & spencer|marks and spencer|levi strauss|trader joe|papa john|jimmy john|jimmy johns|philip morris|merrill lynch|morgan stanley|j.p. morgan|jp morgan|goldman sachs|oscar mayer|uncle ben|aunt jemima|betty crocker|johnnie walker|jim beam|captain morgan|hugo boss|paul smith|giorgio armani|louis vuitton|saint laurent|christian dior|christian louboutin|tom ford|marc jacobs|alexander mcqueen|alexander wang|vera bradley|vera wang|eddie bauer|john deere|paul mitchell|ray ban|tim hortons|jimmy choo|stella artois|samuel adams|sam adams|bobbi brown|elizabeth arden|helena rubinstein|harry potter|mary kay|black friday|cyber monday|johnson & johnson|johnson and johnson|victoria's secret|sam's club|barnes and noble|barnes & noble|john lewis|fred perry|ted baker|paul frank|steve madden|kenneth cole|donna karan|carolina herrera|nina ricci|perry ellis|oscar de la renta|jean paul gaultier|laura ashley|laura mercier|martha stewart|rachael ray|tony hawk|air jordan|jordan|levi|levis|wendy's|denny's|macy's|kohl's|lowe's|dillard's|arby's|hardee's|carl's jr|domino's|mcdonald's|applebee's|chili's|friendly's|kellogg's|hershey's|reese's|smucker's|campbell's|heinz|johnsons|morrisons|sainsbury's|lloyds|barclays|alexa|siri|cortana|santa claus|santa|jesus christ|jesus|christ|god|buddha|allah|mickey mouse|donald duck|mario kart|super mario|luigi|max mara|merry christmas|st patrick|martin luther king|dolby|edison|tesla|nikola|bose|ford|lincoln|mercedes|chevrolet|buick|ferrari|porsche|honda|suzuki|philips|siemens|bosch|braun|dyson|nestle|danone|adidas|prada|gucci|versace|fendi|chanel|hermes|cartier|rolex|tiffany|sephora|abercrombie|hollister|billabong|quiksilver|dickies|carhartt|wrangler|stanley|oliver wyman|ernst young|john hancock|jackson hewitt|edward jones|raymond james|charles tyrwhitt|molton brown|neil yard|michael page|robert half|kelly services|robert bosch|abel & cole|jamie oliver|gordon ramsay|ella's kitchen|annie's|amy's kitchen|newman's own|lea & perrins|murphy's law|occam|alzheimer's|parkinson's|hodgkin";

export const GREETINGS = 'dear|hi|hello|hey|good morning|good day|good afternoon|good evening';

export const CLOSINGS =
  'cordialement|bien à vous|saludos|un saludo|atentamente|mit freundlichen grüßen|freundlichen grüßen|viele grüße|grüße|gruß|mfg|cordiali saluti|distinti saluti|saluti|atenciosamente|abraços|met vriendelijke groet|groeten|vänliga hälsningar|hälsningar|warm regards|with regards|respectfully|yours faithfully|signed|sent by|regards|sincerely|thanks|thank you|many thanks|cheers|yours|truly|faithfully|wishes|best wishes|best|love';

/** Words that begin the name of a place: a saint's name behind them is no person here. */
export const PLACE_BEGINNINGS = 'st|saint|san|santa|lake|mount|mt|port|fort|new|los|las|cape';

/** Speakers of a transcript: what follows their colon is speech. */
export const SPEAKERS =
  'agent|customer|caller|client|user|rep|support|operator|bot|representative|advisor|adviser|staff|cs|csr';

/** What a person may be; in small letters, a capitalised word behind it is a name. */
export const PERSON_ROLES =
  'agent|rep|representative|manager|supervisor|driver|courier|technician|associate|advisor|adviser|assistant|waiter|waitress|server|nurse|operator|employee|colleague|wife|husband|son|daughter|mother|father|mom|mum|dad|brother|sister|friend|partner|boss|neighbour|neighbor|roommate|cashier|passenger|cardholder|clerk|engineer|plumber|electrician|receptionist|stylist|tutor|trainer|instructor|landlord|tenant|cousin|uncle|aunt|nephew|niece|grandma|grandpa|grandmother|grandfather|sales rep|salesman|saleswoman|guy|lady|woman|man|named|called';

/** Words behind which people put their own name. */
export const SELF_NAMED = "i'm|i am|im|this is|here is|it is me|me again";

/** What is done to or by people: a known name stands behind it more likely. */
export const PERSON_VERBS =
  'gave|given|told|asked|met|emailed|texted|phoned|thanked|spoke with|spoke to|spoken to|talked to|talked with|speak to|speak with';
