export { Access, isWritable } from './access.ts';
export { Session } from './session.ts';
export { sharingFor } from './sharing.ts';
export type { Level } from './sharing.ts';
