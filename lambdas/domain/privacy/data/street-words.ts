/** Words that end the name of a street in English. */
export const STREET_ENDINGS =
  'street|st|avenue|ave|av|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|place|pl|square|sq|terrace|ter|way|highway|hwy|parkway|pkwy|circle|cir|trail|trl|close|crescent|cres|gardens|gdns|grove|mews|row|quay|walk|alley|loop|turnpike|plaza|park|hill|rise|broadway|esplanade|parade|wharf|expressway|freeway';

/** Rarer ones, which need a town, a unit or a word for an address beside them. */
export const RARE_STREET_ENDINGS =
  'Green|View|Heights|Meadows?|Fields?|Bend|Run|Pass|Path|Ridge|Hollow|Cove|Pointe?|Creek|Crossing|Trace|Glen|Vale|Common|Croft|Gate|Villas|Yard|Wynd|Brae|Approach|Bypass|Embankment|Spur|Bluff|Knoll|Landing|Mall|Vista|Canyon|Chase|Copse|Dene|Garth|Haven|Mead|Mount|Orchard|Strand|Woods?|Summit|Springs?|Harbou?r|Valley|Oaks|Pines|Bank|Side|Fold|Passage|Causeway|Byway|Bridge|Loop|Bay|Cres|Parkway|Plaza|Market|Center|Centre';

/** Those that are hardly anything else, so that they count in lower case too. */
export const PLAIN_STREET_ENDINGS = 'street|avenue|road|boulevard|lane|st|ave|rd|blvd|crescent|terrace';

/** Words that begin the name of a street in other languages. */
export const STREET_BEGINNINGS =
  'rue|avenue|av\\.|ave|avda\\.?|avenida|boulevard|bd|calle|c/|carrer|cl\\.?|via|viale|piazza|piazzale|corso|vicolo|rua|travessa|praça|praca|largo|alameda|ul\\.|ulica|aleja|al\\.|plaza|paseo|pza\\.?|chemin|place|impasse|allée|route|quai|cours|strada|jalan|jl\\.?|trg|rr\\.|colonia';

/** Endings of street names that other languages write in one word. */
export const STREET_SUFFIXES =
  'straße|strasse|stra[sß]e|str\\.?|gasse|weg|platz|allee|damm|ufer|straat|laan|plein|gracht|gatan|vägen|vegen|veien|gade|vej|katu|utca|gata|brunnen|berg';

/** The same as words of their own. */
export const STREET_WORDS =
  'Strasse|Straße|Str\\.|Allee|Weg|Platz|Ring|Damm|Ufer|tér|utca|út|vej|vei|gade|väg|gata|katu|laan|straat';

/** Words that stand before the number of a door or a part of a house. */
export const UNIT_WORDS =
  'apt|apartment|suite|ste|unit|flat|room|rm|building|bldg|block|blk|floor|fl|level|house|villa|tower|lot|no|box|wohnung|whg|appt|apto|piso|planta|puerta|interno|int|scala|bâtiment|bât|étage|étg|wing|door|plot|sector|phase|lane|stock|studio|penthouse|ph|shop|bay|warehouse|cabin|slip|trailer|spc|dorm|pmb|mailbox|office|hangar|entrance|aufgang|dock|gate|pier|berth|stall|stand|ext|extension|pitch|kiosk|apartado|bloque|portal|escalera|esc|lgh|sec|alley|aly|stairwell|stair|staircase|annexe|annex|locker|cubicle|desk|treppe|opgang|lejlighed|trappa|ovi|lok|kv|cabinet|módulo|bloco|casa|torre|conj|sala|lote|quadra|mezzanine|podium|basement|cluster|compound|parcel';

/** Words before an address. */
export const ADDRESS_FOLLOWS =
  'address is|address to|address:|address with|address as|address|live at|lives at|living at|reside at|resides at|residing at|located at|moved to|move to|ship to|shipped to|ship it to|deliver to|delivered to|deliver it to|send to|sent to|send it to|send one to|new one to|mail to|mailed to|mail it to|office is at|is at|house at|home at|pick up at|picked up from|collect from|where:|venue:|location:|billing:|shipping:|located on|located in|live on|lives on|living on|live in|lives in|find us at|come to|came to|directions to|the way to|drive to|drove to|taxi to|ride to|house on|home on|place on|place at|stay at|staying at|stays at|shop at|store at|branch at|office on|office in|party at|meet at|meet me at|meet us at|event at|delivered at|adresse|dirección|indirizzo|wohne in|habito en|vivo en|来到|地址|寄到|住在';

/** Words that are no part of a street's or a town's name. */
export const NOT_IN_ADDRESSES =
  'on|at|to|in|i|the|a|an|my|your|our|his|her|their|this|that|these|it|he|she|we|they|you|and|or|but|so|because|which|who|when|where|is|was|are|were|be|been|has|have|had|will|would|can|could|please|thanks|thank|hello|hi|dear|regards|for|from|with|without|if|not|no|yes|by|into|onto|than|then|there|days|day|weeks|week|hours|hour|minutes|minute|mins|min|gig|months|month|years|year|times|time|miles|mile|km|kms|blocks|star|stars|people|items|item|orders|order|dollars|euros|pounds|percent|pm|am|gb|mb|left|ago|later|still|again|never|down|across|over|phone|tel|email|mobile|fax|call|contact|order|name|thx|ps';

/** Words that end the name of a house in front of its street. */
export const HOUSE_NAMES =
  'House|Cottage|Court|Forge|Barn|Lodge|Mill|Farm|Farmhouse|Villa|Manor|Rectory|Vicarage|School|Chapel|Stables|Hall|Grange|Building|Tower|Towers|Mansions?|Apartments|Residency|Residence|Heights|Enclave|Nagar|Colony|Society|Arms|Bungalow|Coach|Gatehouse|Granary';

/** Countries that people write below a town. */
export const COUNTRIES =
  'united states|usa|u\\.s\\.a\\.|united kingdom|uk|great britain|england|scotland|wales|northern ireland|ireland|canada|australia|new zealand|germany|deutschland|france|spain|españa|italy|italia|portugal|netherlands|nederland|belgium|luxembourg|switzerland|schweiz|austria|österreich|denmark|danmark|sweden|sverige|norway|norge|finland|suomi|iceland|poland|polska|czech republic|czechia|slovakia|slovenia|croatia|hungary|magyarország|romania|bulgaria|greece|cyprus|malta|estonia|latvia|lithuania|ukraine|russia|turkey|türkiye|israel|egypt|morocco|tunisia|algeria|nigeria|kenya|ghana|south africa|india|pakistan|bangladesh|sri lanka|nepal|china|hong kong|macau|taiwan|japan|south korea|korea|singapore|malaysia|indonesia|philippines|thailand|vietnam|brazil|brasil|argentina|chile|peru|colombia|mexico|méxico|cuba|jamaica|united arab emirates|uae|saudi arabia|qatar|kuwait|bahrain|oman|jordan|lebanon|iraq|iran';

/** States of the USA as their post writes them. */
export const US_STATES =
  'al|ak|az|ar|ca|co|ct|de|fl|ga|hi|id|il|in|ia|ks|ky|la|me|md|ma|mi|mn|ms|mo|mt|ne|nv|nh|nj|nm|ny|nc|nd|oh|ok|or|pa|ri|sc|sd|tn|tx|ut|vt|va|wa|wv|wi|wy|dc';

/** Words behind what looks like a street that make it a shop, an event or a thing. */
export const NO_STREET_AFTER =
  'store|stores|shop|branch|outlet|location|fair|view|food|style|wear|art|festival|market|journal|station|candles?|collection|edition|band|boys|sweeper|party|parade|performance';

/** Capital words behind a town that begin what follows it. */
export const NOT_IN_TOWNS =
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|yesterday|best|sincerely|cheers|mr|mrs|ms|order|ref|tracking|invoice|deliver|delivery|leave|just|also|still|why|how|what|kindly|sorry|nobody|someone|everything|nothing|another|between|before|after|until';

/** Gate 14, Box 12, Season 3: what is counted, and no street. */
export const COUNTED_THINGS =
  'Terminal|Gate|Box|Row|Level|Item|Seat|Platform|Zone|Bay|Section|Chapter|Version|Page|Step|Track|Room|Floor|Unit|Suite|Apt|Flat|Day|Week|Part|Model|Order|Ticket|Flight|Class|Group|Round|Size|Series|Season|Episode|Phase|Grade|Windows|Android|Galaxy|iPhone|Stage|Line|Lot|Case|No|Number|Route|Bus|Train|Coach|Car|Lane|Door|Locker|Parcel|Delivered|visit|Nov|Dec|Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|November|December|January|February|March|April|August|September|October';
