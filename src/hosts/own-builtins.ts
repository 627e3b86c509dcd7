/**
 * A script's own names for what the language provides. A script that computes cells looks them up a thousand million times,
 * and hosts that put a guard before the global names (Node's `vm` does, and so may others) answer each time anew: scores took
 * three times as long, ranks five times. The bundler puts these in their place.
 */
export const {
  Array,
  Boolean,
  Date,
  Error,
  Float32Array,
  Float64Array,
  Int32Array,
  JSON,
  Map,
  Math,
  Number,
  Object,
  RegExp,
  Set,
  String,
  Uint32Array,
  Uint8Array,
} = globalThis;

/** What stands for NaN and Infinity, which are global names too. */
export const ownNaN = 0 / 0;
export const ownInfinity = 1 / 0;
