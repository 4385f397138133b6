/** An error of the service as it goes over the wire: its type is what the SDK raises. */
export class ServiceError extends Error {
  readonly type: string;
  readonly status: number;

  constructor(type: string, message: string, status = 400) {
    super(message);
    this.name = 'ServiceError';
    this.type = type;
    this.status = status;
  }
}

export const invalid = (message: string): ServiceError => new ServiceError('InvalidRequestException', message);
export const internal = (): ServiceError => new ServiceError('InternalServerException', 'Internal server error', 500);
export const throttled = (): ServiceError => new ServiceError('ThrottlingException', 'Rate exceeded', 429);

export const tooLong = (limit: number, size: number): ServiceError =>
  new ServiceError(
    'TextSizeLimitExceededException',
    `Input text size exceeds limit. Max length of request text allowed is ${limit} bytes while in this request the text size is ${size} bytes`,
  );
