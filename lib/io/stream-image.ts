import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { Item } from './table/store/rows.ts';

/** The stream's types name the same JSON as the client's do. */
const Image = z.custom<Record<string, AttributeValue>>((value) => typeof value === 'object' && value !== null);

/** A row as a record of the table's stream holds it; empty where it holds none. */
export const rowOfImage = (image: unknown): Item => (image === undefined ? {} : unmarshall(Image.parse(image)));
