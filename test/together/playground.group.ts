import { together } from './together';

together('playground');
