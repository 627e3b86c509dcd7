/** The categories of Interconnected accounts (R32). */
export const categories = ['Strategic Key', 'Core Key', 'Integrated Non-Key'] as const;
export type Category = (typeof categories)[number];

export interface CategoryMinimums {
  readonly highGrowth: number;
  readonly moderateGrowth: number;
  readonly minimumFit: number;
}

/** The minimums where nobody says others. */
export const standardMinimums: CategoryMinimums = { highGrowth: 7, moderateGrowth: 4, minimumFit: 6 };

/** The category of an Interconnected account by its ratings of growth and of fit; minimums are inclusive. */
export function categorise(growth: number, fit: number, minimums: CategoryMinimums): Category {
  if (fit < minimums.minimumFit || growth < minimums.moderateGrowth) return 'Integrated Non-Key';
  return growth >= minimums.highGrowth ? 'Strategic Key' : 'Core Key';
}
