import { copying } from './copy.ts';
import { keys } from './keys.ts';

copying(document.getElementById('said'));
keys();
