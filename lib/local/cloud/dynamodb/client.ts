import { Agent, type IncomingHttpHeaders, type RequestOptions, request } from 'node:http';
import { urlToHttpOptions } from 'node:url';
import { CloudError } from '../errors.ts';
import { endInOneWrite } from '../http/one-write.ts';

export interface DynamoAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Dynoxide wants a signature to be there, and does not check it: ours was checked before. */
const UNCHECKED_SIGNATURE =
  'AWS4-HMAC-SHA256 Credential=endpoint/20261124/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0';

/** Speaks to the server behind the endpoint: any that speaks DynamoDB's JSON protocol. */
export class DynamoClient {
  readonly #url: () => Promise<string>;
  readonly #agent = new Agent({ keepAlive: true });
  #address: { url: string; options: RequestOptions } = { url: '', options: {} };

  constructor(url: () => Promise<string>) {
    this.#url = url;
  }

  /** Sends a request on; `target` is the protocol's, such as `DynamoDB_20120810.PutItem`. */
  async forward(target: string, body: Uint8Array): Promise<DynamoAnswer> {
    const address = this.#at(await this.#url());
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          ...address,
          agent: this.#agent,
          method: 'POST',
          headers: {
            'content-type': 'application/x-amz-json-1.0',
            'content-length': body.byteLength,
            'x-amz-target': target,
            'x-amz-date': '20261124T000000Z',
            authorization: UNCHECKED_SIGNATURE,
          },
        },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.once('error', reject);
          answer.once('end', () =>
            resolve({ status: answer.statusCode ?? 500, headers: answer.headers, body: Buffer.concat(chunks) }),
          );
        },
      );
      sent.once('error', reject);
      endInOneWrite(sent, body);
    });
  }

  /** Calls an operation of our own and reads its answer; an error answer is thrown. */
  async call<T>(operation: string, input: object): Promise<T> {
    const service = STREAM_OPERATIONS.has(operation) ? 'DynamoDBStreams_20120810' : 'DynamoDB_20120810';
    const answer = await this.forward(`${service}.${operation}`, Buffer.from(JSON.stringify(input)));
    const body = JSON.parse(answer.body.toString()) as T & { __type?: string; message?: string };
    if (answer.status === 200) return body;
    throw new CloudError(body.__type?.split('#').at(-1) ?? 'InternalServerError', body.message ?? '', answer.status);
  }

  close(): void {
    this.#agent.destroy();
  }

  /** Where the server is: the same from call to call, so its URL is read once. */
  #at(url: string): RequestOptions {
    if (url !== this.#address.url) this.#address = { url, options: urlToHttpOptions(new URL(url)) };
    return this.#address.options;
  }
}

const STREAM_OPERATIONS = new Set(['ListStreams', 'DescribeStream', 'GetShardIterator', 'GetRecords']);
