import type { CloudError } from '../errors.ts';
import { type CloudAnswer, xmlAnswer } from './answer.ts';
import { xml } from './xml.ts';

/** A refusal as AWS's Query protocol answers it, which SES and SNS speak. */
export const queryRefusal = (error: CloudError): CloudAnswer => {
  const type = error.status < 500 ? 'Sender' : 'Receiver';
  return xmlAnswer(
    xml('ErrorResponse', { Error: { Type: type, Code: error.code, Message: error.message }, RequestId: 'local' }),
    error.status,
  );
};
