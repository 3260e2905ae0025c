export { comparedFor } from './comparedFor';
export type { CommitteeComparison } from './comparedFor';
export { detailsOf } from './details';
export type { CommitteeDetails, Replies } from './details';
