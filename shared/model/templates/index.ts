import { criteriaMatrix } from './criteria-matrix';
import { segmentation } from './segmentation';
import type { Template } from './template';
import { threeDimensions } from './three-dimensions';
import { tierRules } from './tier-rules';

/** The templates of the method, in the order in which they are offered. */
export const templates: readonly Template[] = [criteriaMatrix, threeDimensions, tierRules, segmentation];
