import { httpHandler } from '../http.ts';
import { answerFeed } from './answer-feed.ts';

export const handler = httpHandler(async (request) => answerFeed(request));
