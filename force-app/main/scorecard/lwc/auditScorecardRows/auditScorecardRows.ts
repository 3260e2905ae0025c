export { dimensionRows } from './dimensionRows';
export type { DimensionRow } from './dimensionRows';
export { heatClass } from './heat';
export { factRows } from './factRows';
export type { FactCell, FactRow } from './factRows';
