import { together } from './together';

together('panel');
