import {
  CloudWatchDimensionSource,
  type ConfigurationSet,
  EmailSendingEvent,
  EventDestination,
} from 'aws-cdk-lib/aws-ses';

/** A tag that SES gives to each mail by itself: by which configuration set it was sent. */
export const SET_TAG = 'ses:configuration-set';

/** Has SES count, for CloudWatch, which briefs did not arrive: a server that takes no TLS says so by a delay and then a bounce. No address is in it. */
export const tellOfBriefs = (configurationSet: ConfigurationSet): void => {
  configurationSet.addEventDestination('Returned', {
    destination: EventDestination.cloudWatchDimensions([
      { source: CloudWatchDimensionSource.MESSAGE_TAG, name: SET_TAG, defaultValue: 'none' },
    ]),
    events: [
      EmailSendingEvent.BOUNCE,
      EmailSendingEvent.REJECT,
      EmailSendingEvent.RENDERING_FAILURE,
      EmailSendingEvent.DELIVERY_DELAY,
    ],
  });
};
