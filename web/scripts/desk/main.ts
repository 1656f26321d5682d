import { copying } from './copy.ts';
import { fileInto } from './file-into.ts';
import { keys } from './keys.ts';

copying(document.getElementById('said'));
keys();
fileInto();
