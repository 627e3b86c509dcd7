/** How each tier is served: a floor for everyone, and more where it pays (R16). */
export const serviceLevels = {
  first: 'Named key account manager, joint plan, executive sponsor, quarterly business review',
  second: 'Named account manager, yearly plan, half-yearly review',
  rest: 'Shared desk with a promised response time; excellent service is the floor',
} as const;
