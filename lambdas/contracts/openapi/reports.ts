import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { FIGURE_NAMES } from '../../domain/figures/figures.ts';
import { reportAnswer, reportQuery, seriesAnswer, seriesQuery } from '../reports.ts';
import { answer, named, pathOf, problems, said } from './parts.ts';

const report = named('Report', reportAnswer, 'Figures of a period, each with its n and the period before.');
const series = named('Series', seriesAnswer, 'A figure day by day, whole or cut by a dimension.');

said(seriesQuery.shape.name, 'Which figure.', { enum: FIGURE_NAMES });

const common = { tags: ['reports'], security: [{ staff: [] }] };
const text = { schema: { type: 'string' } } as const;

/** What analysts, leads and admins call. */
export const reportPaths: ZodOpenApiPathsObject = {
  '/v1/reports/{period}/{date}': {
    get: {
      ...common,
      operationId: 'getReport',
      summary: 'The report of a day, a week or a month',
      description: 'Dates are in the report zone of the company. Today is so far; the future is refused.',
      requestParams: {
        ...pathOf({ period: '`daily`, `weekly` or `monthly`.', date: 'yyyy-mm-dd, in the period.' }),
        query: reportQuery,
      },
      responses: {
        200: {
          ...answer('The report.', report),
          content: { 'application/json': { schema: report }, 'text/html': text, 'text/csv': text },
        },
        ...problems(401, 404, 403, 422),
      },
    },
  },
  '/v1/figures': {
    get: {
      ...common,
      operationId: 'getFigures',
      summary: 'The series behind a report',
      requestParams: { query: seriesQuery },
      responses: { 200: answer('The series.', series), ...problems(401, 403, 422) },
    },
  },
};
