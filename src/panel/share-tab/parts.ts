/** The parts of the tab Share in their order, with a few words on what is inside; menus of hosts name them too. */
export const shareParts = {
  publish: ['Publish tiers', 'promotions, holds'],
  customers: ['List for customers', 'published tiers only'],
  report: ['Report', 'a page to print'],
  team: ['Team weights', 'raters, consensus'],
  save: ['Save the model', 'as a file'],
  sql: ['Copy as SQL', 'for a warehouse'],
  take: ['Another model', 'compare, take over'],
  history: ['History', 'who changed what'],
  freeze: ['Freeze and bring back', 'formulas to values'],
  repair: ['Repair formulas', 'after a file or another program'],
  native: ['Native formulas', 'for those without the add-in'],
} as const;

export type SharePart = keyof typeof shareParts;

/** In their order, which is that of the table above. */
export const sharePartIds = Object.keys(shareParts) as SharePart[];
