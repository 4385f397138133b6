import data from './china-days.json' with { type: 'json' };

/** Dates (`yyyy-mm-dd`) of a year in mainland China. */
export interface ChinaYear {
  readonly holidays: readonly string[];
  /** Make-up days (调休): weekends that are worked; their hours are the calendar's to choose. */
  readonly workdays: readonly string[];
}

/** The official year of mainland China; undefined for a year that was not announced when the data was shipped. */
export const chinaYear = (year: number): ChinaYear | undefined => data.years.find((known) => known.year === year);

/** The last date (`yyyy-mm-dd`) that the shipped data covers; without an update, later holidays are ordinary days. */
export const chinaDataEndsOn: string = `${Math.max(...data.years.map(({ year }) => year))}-12-31`;
