/** Eight firms on three criteria: Diakoulaki, Mavrotas & Papayannakis, C&OR 22 (1995) 763–770. */
export const eightFirms = [
  [61, 1.08, 4.33],
  [20.7, 0.26, 4.34],
  [16.3, 1.98, 2.53],
  [9, 3.29, 1.65],
  [5.4, 2.77, 2.33],
  [4, 4.12, 1.21],
  [-6.1, 3.52, 2.1],
  [-34.6, 3.31, 0.98],
];
