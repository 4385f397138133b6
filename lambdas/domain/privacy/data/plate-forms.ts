/** Forms of plates that are hardly anything else in talk of a car. */
export const PLATE_FORMS: readonly RegExp[] = [
  /(?<![A-Za-z0-9-])[A-Z]{2}\d{2} ?[A-Z]{3}(?![A-Za-z0-9-])/g, // Britain
  /(?<![A-Za-z0-9-])(?:[A-Z] ?\d{1,3} [A-Z]{3}|[A-Z]{3} \d{1,3} ?[A-Z])(?![A-Za-z0-9-])/g, // Britain before 2001
  /(?<![A-Za-z0-9-])[A-ZÄÖÜ]{1,3}[-:][A-Z]{1,2}[ -]?\d{1,4}[EH]?(?![A-Za-z0-9-])/g, // Germany
  /(?<![A-Za-z0-9-])[A-Z]{2}-\d{3}-[A-Z]{2}(?![A-Za-z0-9-])/g, // France
  /(?<![A-Za-z0-9-])\d{4}[ -]?[BCDFGHJKLMNPRSTVWXYZ]{3}(?![A-Za-z0-9-])/g, // Spain
  /(?<![A-Za-z0-9-])[A-Z]{2} \d{3} ?[A-Z]{2}(?![A-Za-z0-9-])/g, // Italy
  /(?<![A-Za-z0-9-])[A-Z]{2}[ -]\d{1,2}[A-Z]?[ -][A-Z]{1,3}[ -]\d{4}(?![A-Za-z0-9-])/g, // India
  /(?<![A-Za-z0-9-])(?:A[NPRS]|BR|C[GH]|D[DLN]|G[AJ]|H[PR]|J[HK]|K[AL]|L[AD]|M[HLNPZ]|NL|O[DR]|P[BY]|RJ|SK|T[NRS]|U[KP]|WB)\d{1,2}[A-Z]{1,3}\d{4}(?![A-Za-z0-9-])/g, // India, written on
  /(?<![A-Za-z0-9-])\d[A-Z]{3}\d{3}(?![A-Za-z0-9-])/g, // California
  /(?<![A-Za-z0-9-])(?:[A-Z]{3}-\d{4}|\d{4}-[A-Z]{2})(?![A-Za-z0-9-])/g, // Taiwan
  /(?<![A-Za-z0-9-])M[A-Z]?-?\d{2}-\d{2}(?![A-Za-z0-9-])/g, // Macau
  /(?<![A-Za-z0-9-])[A-Z]{1,2}-\d{2,5}[A-Z]{1,2}(?![A-Za-z0-9-])/g, // Austria
  /(?<![A-Za-z0-9-])(?:[A-Z]{1,3}-\d{1,3}-[A-Z]{1,2}|\d{1,2}-[A-Z]{2,3}-\d{1,2})(?![A-Za-z0-9-])/g, // Netherlands
  /(?<![A-Za-z0-9-])(?:[A-Z]{2}-\d{2}-\d{2}|\d{2}-\d{2}-[A-Z]{2}|[A-Z]{2}-[A-Z]{2}-\d{2}|\d{2}-[A-Z]{2}-[A-Z]{2})(?![A-Za-z0-9-])/g, // Netherlands, earlier
  /(?<![A-Za-z0-9-])(?:[12]-[A-Z]{3}-\d{3}|\d[A-Z]{2}[-·]\d[A-Z]{2})(?![A-Za-z0-9-])/g, // Belgium, Victoria
  /(?<![A-Za-z0-9-])\d{2} ?BH ?\d{4} ?[A-Z]{1,2}(?![A-Za-z0-9-])/g, // India's BH series
  /(?<![A-Za-z0-9-])[A-Z]{3}\d[A-Z]\d{2}(?![A-Za-z0-9-])/g, // Mercosur
  /(?<![A-Za-z0-9-])[A-Z]{2} \d{3,4}-\d{2}(?![A-Za-z0-9-])/g, // Ghana
  /(?<![A-Za-z0-9-])(?:K[A-Z]{2} ?\d{3}[A-Z]|[A-Z]{3}[ -]\d{3}[ -]?[A-Z]{2}|[A-Z]{2} ?\d{2} ?[A-Z]{2} ?GP|[A-Z]{3} ?\d{3} ?GP|T\d{6}C)(?![A-Za-z0-9-])/g, // Kenya, Nigeria, Johannesburg, cabs of New York
  /(?<![A-Za-z0-9-])[A-Z]{2,3} (?:\d[A-Z]\d{3}|\d{2}[A-Z]\d{2}|\d{3}[A-Z]\d)(?![A-Za-z0-9-])/g, // Poland
  /(?<![A-Za-z0-9-])\d{2,3}-[A-Z]{1,2}-\d{1,6}(?![A-Za-z0-9-])/g, // Ireland
  /(?<![A-Za-z0-9-])[A-Z]{2,3} (?:\d{5}|\d{4} ?[A-Z]|\d{3} ?[A-Z]{2})(?![A-Za-z0-9-])/g, // Poland
  /(?<![A-Za-z0-9-])S[A-Z]{2} ?\d{1,4} ?[A-Z](?![A-Za-z0-9-])/g, // Singapore
  /[\u4E00-\u9FFF]{1,4} ?\d{2,3} ?[\u3041-\u3093] ?[\d・]{1,2}-?\d{2}(?!\d)/g, // Japan
  /(?<!\d)\d{2,3}[\uAC00-\uD7A3] ?\d{4}(?!\d)/g, // Korea
  /(?<!\d)\d?[\u0E01-\u0E2E]{1,3}[ -]?\d{1,4}(?!\d)/g, // Thailand
];

/** Forms that only plates have, whatever the text speaks of: Russia in its own letters, the Chinese police and consulates. */
export const TELLING_PLATES =
  /(?<![\p{L}\d])[АВЕКМНОРСТУХ] ?\d{3} ?[АВЕКМНОРСТУХ]{2} ?\d{2,3}(?![\p{L}\d])|WJ ?[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤粵青藏川宁琼][ ·]?\d{4}[\dA-Z](?![A-Za-z0-9])|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤粵青藏川宁琼][A-Z][·•](?=[A-Z0-9]{0,5}\d)[A-Z0-9]{5}(?![A-Za-z0-9挂学警港澳领临试超])|[沪粤渝川辽鄂鲁陕云桂] ?[A-Z]?\d{4}领(?!导|取|先|到|完|了)/gu;

/** Of the army: two letters and five digits. */
export const OF_THE_ARMY = /(?<![A-Za-z0-9])[VKHBSLJNGCZ][A-Z]? ?[·-]? ?\d{5}(?![A-Za-z0-9])/g;
export const ARMY_TOPIC = /军车|军牌|部队|武警/;

/** By country, what too many other codes look like to be a plate anywhere else. */
export const FORMS_OF_COUNTRIES: Readonly<Record<string, RegExp>> = {
  AE: /(?<![A-Za-z0-9-])(?:[A-Z]{1,2} \d{3,5}|[A-Z]\d{5})(?![A-Za-z0-9-])/g,
  AR: /(?<![A-Za-z0-9-])(?:[A-Z]{2} ?\d{3} ?[A-Z]{2}|[A-Z]{3} ?\d{3})(?![A-Za-z0-9-])/g,
  BE: /(?<![A-Za-z0-9-])(?:[12]-?[A-Z]{3}-?\d{3})(?![A-Za-z0-9-])/g,
  BG: /(?<![A-Za-z0-9-])(?:[A-Z]{1,2} ?\d{4} ?[A-Z]{2})(?![A-Za-z0-9-])/g,
  BR: /(?<![A-Za-z0-9-])(?:[A-Z]{3}-?\d{4})(?![A-Za-z0-9-])/g,
  CA: /(?<![A-Za-z0-9-])(?:[A-Z]{4} ?\d{3}|[A-Z]\d{2} ?[A-Z]{3}|[A-Z]{3} \d{4}|[A-Z]{2}\d ?\d{2}[A-Z])(?![A-Za-z0-9-])/g,
  CH: /(?<![A-Za-z0-9-])(?:(?:AG|AI|AR|BE|BL|BS|FR|GE|GL|GR|JU|LU|NE|NW|OW|SG|SH|SO|SZ|TG|TI|UR|VD|VS|ZG|ZH)[ ·-]?\d{1,3} ?\d{3})(?![A-Za-z0-9-])/g,
  CL: /(?<![A-Za-z0-9-])(?:[A-Z]{4}[ -]?\d{2}|[A-Z]{2}[ -]?\d{2}[ -]?\d{2})(?![A-Za-z0-9-])/g,
  CZ: /(?<![A-Za-z0-9-])(?:\d[A-Z][A-Z0-9] ?\d{4})(?![A-Za-z0-9-])/g,
  DK: /(?<![A-Za-z0-9-])(?:[A-Z]{2} ?\d{2} ?\d{3})(?![A-Za-z0-9-])/g,
  FI: /(?<![A-Za-z0-9-])(?:[A-Z]{3}-\d{3})(?![A-Za-z0-9-])/g,
  PL: /(?<![A-Za-z0-9-])(?:[A-Z]{2,3} ?\d[A-Z0-9]{3,4})(?![A-Za-z0-9-])/g,
  IT: /(?<![A-Za-z0-9-])(?:[A-Z]{2} ?\d{3} ?[A-Z]{2})(?![A-Za-z0-9-])/g,
  FR: /(?<![A-Za-z0-9-])(?:[A-Z]{2}[ -]?\d{3}[ -]?[A-Z]{2}|\d{2,4} [A-Z]{2,3} \d{2})(?![A-Za-z0-9-])/g,
  ES: /(?<![A-Za-z0-9-])(?:\d{4} ?[BCDFGHJKLMNPRSTVWXYZ]{3}|[A-Z]{1,2}-?\d{4}-?[A-Z]{1,2})(?![A-Za-z0-9-])/g,
  GR: /(?<![A-Za-z0-9-])(?:[A-Z]{3}[ -]?\d{4})(?![A-Za-z0-9-])/g,
  HK: /(?<![A-Za-z0-9-])(?:(?!HK|RM|NT|AM|PM|US|NO|ID|GB|TB|KM|KG)[A-Z]{2} ?\d{3,4})(?![A-Za-z0-9-])/g,
  HU: /(?<![A-Za-z0-9-])(?:[A-Z]{3}-\d{3}|[A-Z]{2} ?[A-Z]{2}-\d{3})(?![A-Za-z0-9-])/g,
  ID: /(?<![A-Za-z0-9-])(?:[A-Z]{1,2} ?\d{4} ?[A-Z]{1,3})(?![A-Za-z0-9-])/g,
  IE: /(?<![A-Za-z0-9-])(?:\d{2,3}-[A-Z]{1,2}-\d{1,6})(?![A-Za-z0-9-])/g,
  IL: /(?<![A-Za-z0-9-])(?:\d{2,3}-\d{2,3}-\d{2,3})(?![A-Za-z0-9-])/g,
  MX: /(?<![A-Za-z0-9-])(?:[A-Z]{3}-\d{2,3}-[A-Z0-9]{1,2}|[A-Z]\d{2}-[A-Z]{3})(?![A-Za-z0-9-])/g,
  MY: /(?<![A-Za-z0-9-])(?:[A-Z]{1,3} ?\d{4}(?: ?[A-Z])?)(?![A-Za-z0-9-])/g,
  NO: /(?<![A-Za-z0-9-])(?:[A-Z]{2} ?\d{5})(?![A-Za-z0-9-])/g,
  NZ: /(?<![A-Za-z0-9-])(?:[A-Z]{3} ?\d{2,3})(?![A-Za-z0-9-])/g,
  PH: /(?<![A-Za-z0-9-])(?:[A-Z]{3} ?\d{3,4})(?![A-Za-z0-9-])/g,
  PT: /(?<![A-Za-z0-9-])(?:[A-Z]{2}[ -]\d{2}[ -][A-Z]{2}|\d{2}[ -][A-Z]{2}[ -]\d{2})(?![A-Za-z0-9-])/g,
  RO: /(?<![A-Za-z0-9-])(?:[A-Z]{1,2}[ -]\d{2,3}[ -][A-Z]{3})(?![A-Za-z0-9-])/g,
  RU: /(?<![A-Za-z0-9-])(?:[ABEKMHOPCTYX] ?\d{3} ?[ABEKMHOPCTYX]{2} ?\d{2,3})(?![A-Za-z0-9-])/g,
  SE: /(?<![A-Za-z0-9-])(?:[A-Z]{3} ?\d{2}[A-Z0-9])(?![A-Za-z0-9-])/g,
  TR: /(?<![A-Za-z0-9-])(?:\d{2} ?[A-Z]{1,3} ?\d{2,5})(?![A-Za-z0-9-])/g,
  TW: /(?<![A-Za-z0-9-])(?:[A-Z]{3}-?\d{4}|\d{4}-?[A-Z]{2})(?![A-Za-z0-9-])/g,
  UA: /(?<![A-Za-z0-9-])(?:[A-Z]{2} ?\d{4} ?[A-Z]{2})(?![A-Za-z0-9-])/g,
  US: /(?<![A-Za-z0-9-])(?:[A-Z]{3}[ -]\d{4}|\d[A-Z]{3}\d{3}|[A-Z]{2}\d[- ]?\d{2}[A-Z])(?![A-Za-z0-9-])/g,
  VN: /(?<![A-Za-z0-9-])(?:\d{2}[A-Z]\d? ?-? ?\d{3}[.-]?\d{2})(?![A-Za-z0-9-])/g,
  ZA: /(?<![A-Za-z0-9-])(?:C[A-Z]{1,2} ?\d{3}[ -]?\d{3}|N[A-Z]{1,2} ?\d{3,6}|[A-Z]{2} ?\d{2} ?[A-Z]{2} ?[A-Z]{2})(?![A-Za-z0-9-])/g,
};

/** What a text must speak of. */
export const PLATE_TOPIC =
  /(?<![a-z])(?:cars?|v5c|tax disc|sixt|hertz|avis|europcar|enterprise rent|prius|camry|corolla|civic|passat|nissan|mazda|hyundai|mercedes|audi|vw|volkswagen|skoda|škoda|renault|peugeot|citro[eë]n|volvo|subaru|suzuki|chevy|chevrolet|mitsubishi|lexus|ojek|matatu|okada|boda|tuk-?tuk|taksi|grab|lyft|coupe|coupé|4x4|van's|rickshaw|speeding fines?|parking fines?|get(?:ting)? fines|windscreen|windshield|number-?plates?|licen[cs]e ?plates?|veh|anpr|u?lez|fined?(?= for)|(?:parking|speeding) fine|e-?tag|linkt|fastag|vignette|valet|gate log|speeder|speed camera|congestion charge|parkschein|parkplatz|geparkt|parken|oldtimer|kfz|pkw|camion|conduct(?:eur|or)|livreur|placas?|ped[áa]gio|carro|samoch[óo]d|tablica|rejestrac[a-zę]*|taxis?|trailers?|caravan|campervan|motorhome|minicab|rickshaw|jeep|minibus|coach|forklift|dashcam|number on the|hit and run|hit-and-run|licence|plated|vans?|vehicles?|trucks?|lorry|motorbike|scooter|sedan|suv|plates?|registration|reg|rego|vrn|park(?:ed|ing)|driver|drove|driving|driveway|garage|bumper|mirror|speeding|toyota|honda|bmw|tesla|pickup|trailer|motorcycle|motorbike|moped|bus|fleet|gate pass|season (?:ticket|parking)|barrier|carwash|car wash|vanity|transit|loading bay|hatchback|saloon|estate car|convertible|tag reader|tag ?#|sunpass|e-?zpass|transponder|rental|rented|mot|dvla|dmv|charger|fuel|petrol|ride|taxi|cab|uber|tow(?:ed|ing)?|toll|auto|wagen|lieferwagen|fahrzeug|lkw|kennzeichen|voiture|véhicule|camionnette|immatricul[a-zé]*|coche|furgoneta|matr[ií]cula|macchina|targa|kenteken)(?![a-z])|车牌|车号|牌照|的士|机车|农用车|警车|挂车|滴滴|택시|차량|자동차|машин|такси|авто|号牌|军车|军牌|那[辆台]|这[辆台]车|租车|[台港澳]湾?车|国道|高速|通行费|收费站|道闸|闸机|岗亭|月卡|蓝牌|绿牌|レンタカー|駐車|车检|年检|剐蹭|刮了|追尾|肇事|挪车|司机|停车|网约车|货车|轿车|的车|车位|车辆|车主|汽车|摩托|电动车|洗车|加油|代驾|拖车|違停|违停|违章|停車|使馆车|两地牌|香港牌|澳门牌|香港车|澳门车|港车|澳车|使馆|ナンバー|차량/i;

/** Codes of the same make that plates are not. */
export const NEVER_PLATES =
  /^(?:(?:BMW|KIA|RAM|GMC|MINI|SEAT|FIAT|AMG|LDV|MG|LED|LCD|USB|GPS|SUV|ABS|VIN|PIN|PCN|REF|NO|ROW|BAY|GATE|UNIT|LOT|EXIT|ROOM|FLAT|ZONE|DECK|PSI|MPG|EUR|USD|GBP|AED|HKD|RMB|CNY|AC|DC|ISO|DIN|SAE|EURO|COVID)[ -]?[\d-].*|.*[ -](?:KW|KM|CC|HP|GB|TB|MHZ|RPM|MPH|AH|WD)|\d+(?:st|nd|rd|th|am|pm|km|mph|kg|min|hrs?|days?)|[a-z]+|(?:19|20)\d\d)$/i;

/** What a code in talk of cars is when one of these stands right before it. */
export const OTHER_CODE_BEFORE =
  /(?<![a-z])(?:charger|token|model|parts?|adapt[eo]r|tyres?|tires?|battery|invoice|docket|receipt|filter|bulb|kit|tool|level|bay|space|gate|exit|route|bus|flight|train|terminal|room|aisle|pcn|policy|claim|coupon|code) ?$|(?:型号|货号|款|编号|订单|单号|航班|车次|楼|层|区)[:：]? ?$/i;
