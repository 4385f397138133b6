/** Given names that are common in other countries, without those that are words of English or brands. */
export const GIVEN_NAMES_ELSEWHERE =
  'achieng agus amelie aminah anatoly anke benoit bernd biljana bojan bolaji budi carsten clemence deepa dewi ' +
  'dragana duarte femi franziska geetha gennaro gilles gurpreet harpreet herve huseyin jacek jaspreet jitka ' +
  'jordi jytte ketut krishnan liesbeth ljiljana lukasz manpreet maricel matthieu meena milena minji montserrat ' +
  'nattapong njeri nurul oskar osman otieno paulo putri radha rainer rizal ruslan sebastien simran ' +
  'somchai soyeon subramaniam supaporn thandiwe timur torbjorn vasco venkatesh wayan yumi yves zorica zsuzsa';
