/** A request as it left an SDK client, its JSON body parsed. */
export interface Sent {
  operation: string;
  input: Record<string, unknown>;
}

export interface Answer {
  status?: number;
  body: object;
}

/**
 * Configuration of a real SDK client whose requests are answered here instead of going out:
 * `new DynamoDBClient(sdkAnswers((sent) => ({ body: {} })).config)`.
 */
export function sdkAnswers(answer: (sent: Sent) => Answer) {
  const sent: Sent[] = [];
  const handle = (request: { headers: Record<string, string>; path: string; body?: string | Uint8Array }) => {
    const operation = (request.headers['x-amz-target'] ?? request.path).split('.').at(-1) ?? '';
    const text = typeof request.body === 'string' ? request.body : new TextDecoder().decode(request.body);
    const one = { operation, input: text.startsWith('{') ? JSON.parse(text) : { form: text } };
    sent.push(one);
    const { status = 200, body } = answer(one);
    const bytes = new TextEncoder().encode(JSON.stringify(body));
    return Promise.resolve({
      response: { statusCode: status, headers: { 'content-type': 'application/json' }, body: bytes },
    });
  };
  const config = {
    region: 'eu-central-1',
    maxAttempts: 1,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    requestHandler: { handle, metadata: { handlerProtocol: 'h1' } },
  };
  return { sent, config };
}
