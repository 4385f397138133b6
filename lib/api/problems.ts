import { ResponseType, type RestApi } from 'aws-cdk-lib/aws-apigateway';

type Answer = readonly [type: ResponseType, status: string, title: string, headers?: Record<string, string>];

const RETRY_SOON = { 'Retry-After': "'1'" };

/**
 * What the gateway answers by itself, before or instead of a function. The statuses are those of the interface: a path
 * without credentials of AWS is not a 403 but not there, a function that does not answer is a 503 to come back to.
 */
const ANSWERS: readonly Answer[] = [
  [ResponseType.DEFAULT_4XX, '400', 'Bad request'],
  [ResponseType.DEFAULT_5XX, '503', 'Service unavailable', RETRY_SOON],
  [ResponseType.INTEGRATION_FAILURE, '503', 'Service unavailable', RETRY_SOON],
  [ResponseType.INTEGRATION_TIMEOUT, '503', 'Service unavailable', RETRY_SOON],
  [ResponseType.MISSING_AUTHENTICATION_TOKEN, '404', 'Not found'],
  [ResponseType.RESOURCE_NOT_FOUND, '404', 'Not found'],
  [ResponseType.REQUEST_TOO_LARGE, '413', 'Content too large'],
  [ResponseType.UNSUPPORTED_MEDIA_TYPE, '415', 'Unsupported media type'],
  [ResponseType.THROTTLED, '429', 'Too many requests', RETRY_SOON],
  [ResponseType.QUOTA_EXCEEDED, '429', 'Too many requests', RETRY_SOON],
  [ResponseType.WAF_FILTERED, '403', 'Forbidden'],
];

/** Problem documents for the errors that no function sees. They repeat nothing of the request. */
export function answerProblems(api: RestApi): void {
  for (const [type, statusCode, title, headers = {}] of ANSWERS) {
    api.addGatewayResponse(`Problem-${type.responseType}`, {
      type,
      statusCode,
      responseHeaders: {
        'Content-Type': "'application/problem+json'",
        'x-request-id': 'context.requestId',
        ...headers,
      },
      templates: {
        'application/json': JSON.stringify({
          type: 'about:blank',
          title,
          status: Number(statusCode),
          detail: `${title}.`,
          instance: 'urn:request:$context.requestId',
        }),
      },
    });
  }
}
