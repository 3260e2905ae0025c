export { LEAST_SECONDS, agendaOf } from './agenda';
export type { AgendaItem } from './agenda';
export { DEMO_MAXIMUM, isDemoLength, minutesLeftOf } from './demoClock';
export type { DemoClock } from './demoClock';
