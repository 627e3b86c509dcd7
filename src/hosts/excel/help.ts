import { startHelp } from '../../panel/help/behaviour';

startHelp(document);
