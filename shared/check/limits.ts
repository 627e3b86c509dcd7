/** The limits past which a model or its data may mislead; where practice names them, its rules are given. */

/** Of the weight that criteria of the revenue type may hold (R2). */
export const mostRevenue = 0.4;
/** Of the best accounts that may just be the largest (R2). */
export const mostOverlap = 0.9;
/** Accounts that a mature company can serve as key (R11). */
export const mostKeyAccounts = 30;
/** Of a criterion's accounts that may be blank (R29). */
export const mostBlanks = 0.2;
/** Ratings that spread less than this (standard deviation, on 1–10) set no accounts apart (R29). */
export const leastSpread = 0.25;
/** Of the weight that a score should rest on (R30). */
export const leastCoverage = 0.5;
/** Criteria that correlate more count the same thing twice. */
export const mostCorrelation = 0.8;
