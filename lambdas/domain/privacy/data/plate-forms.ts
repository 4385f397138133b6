/** Forms of plates that are hardly anything else in talk of a car. */
export const PLATE_FORMS: readonly RegExp[] = [
  /(?<![A-Za-z0-9-])[A-Z]{2}\d{2} ?[A-Z]{3}(?![A-Za-z0-9-])/g, // Britain
  /(?<![A-Za-z0-9-])(?:[A-Z] ?\d{1,3} [A-Z]{3}|[A-Z]{3} \d{1,3} ?[A-Z])(?![A-Za-z0-9-])/g, // Britain before 2001
  /(?<![A-Za-z0-9-])[A-ZÄÖÜ]{1,3}-[A-Z]{1,2}[ -]?\d{1,4}[EH]?(?![A-Za-z0-9-])/g, // Germany
  /(?<![A-Za-z0-9-])[A-Z]{2}-\d{3}-[A-Z]{2}(?![A-Za-z0-9-])/g, // France
  /(?<![A-Za-z0-9-])\d{4}[ -]?[BCDFGHJKLMNPRSTVWXYZ]{3}(?![A-Za-z0-9-])/g, // Spain
  /(?<![A-Za-z0-9-])[A-Z]{2} \d{3} ?[A-Z]{2}(?![A-Za-z0-9-])/g, // Italy
  /(?<![A-Za-z0-9-])[A-Z]{2}[ -]\d{1,2}[A-Z]?[ -][A-Z]{1,3}[ -]\d{4}(?![A-Za-z0-9-])/g, // India
  /(?<![A-Za-z0-9-])\d[A-Z]{3}\d{3}(?![A-Za-z0-9-])/g, // California
  /(?<![A-Za-z0-9-])(?:[A-Z]{3}-\d{4}|\d{4}-[A-Z]{2})(?![A-Za-z0-9-])/g, // Taiwan
  /(?<![A-Za-z0-9-])M[A-Z]?-?\d{2}-\d{2}(?![A-Za-z0-9-])/g, // Macau
  /(?<![A-Za-z0-9-])[A-Z]{1,2}-\d{2,5}[A-Z]{1,2}(?![A-Za-z0-9-])/g, // Austria
  /(?<![A-Za-z0-9-])(?:[A-Z]{1,3}-\d{1,3}-[A-Z]{1,2}|\d{1,2}-[A-Z]{2,3}-\d{1,2})(?![A-Za-z0-9-])/g, // Netherlands
  /(?<![A-Za-z0-9-])\d{2,3}-[A-Z]{1,2}-\d{1,6}(?![A-Za-z0-9-])/g, // Ireland
  /(?<![A-Za-z0-9-])[A-Z]{2,3} (?:\d{5}|\d{4} ?[A-Z]|\d{3} ?[A-Z]{2})(?![A-Za-z0-9-])/g, // Poland
  /(?<![A-Za-z0-9-])S[A-Z]{2} ?\d{1,4} ?[A-Z](?![A-Za-z0-9-])/g, // Singapore
  /[\u4E00-\u9FFF]{1,4} ?\d{2,3} ?[\u3041-\u3093] ?\d{1,2}-?\d{2}(?!\d)/g, // Japan
  /(?<!\d)\d{2,3}[\uAC00-\uD7A3] ?\d{4}(?!\d)/g, // Korea
];

/** What a text must speak of. */
export const PLATE_TOPIC =
  /(?<![a-z])(?:cars?|vans?|vehicles?|trucks?|lorry|motorbike|scooter|sedan|suv|plates?|registration|reg|rego|vrn|park(?:ed|ing)|driver|drove|driving|driveway|garage|bumper|mirror|speeding|toyota|honda|bmw|tesla|pickup|trailer|motorcycle|motorbike|moped|bus|fleet|gate pass|season (?:ticket|parking)|barrier|carwash|car wash|vanity|transit|loading bay|hatchback|saloon|estate car|convertible|tag reader|tag ?#|sunpass|e-?zpass|transponder|rental|rented|mot|dvla|dmv|charger|fuel|petrol|ride|taxi|cab|uber|tow(?:ed|ing)?|toll|auto|wagen|lieferwagen|fahrzeug|lkw|kennzeichen|voiture|véhicule|camionnette|immatricul[a-zé]*|coche|furgoneta|matr[ií]cula|macchina|targa|kenteken)(?![a-z])|车牌|车号|牌照|挪车|司机|停车|网约车|货车|轿车|的车|车位|车辆|车主|汽车|摩托|电动车|洗车|加油|代驾|拖车|違停|违停|违章|停車|使馆车|两地牌|香港牌|澳门牌|香港车|澳门车|港车|澳车|使馆|ナンバー|차량/i;

/** Codes of the same make that plates are not. */
export const NEVER_PLATES = /^(?:\d+(?:st|nd|rd|th|am|pm|km|mph|kg|min|hrs?|days?)|[a-z]+|(?:19|20)\d\d)$/i;
