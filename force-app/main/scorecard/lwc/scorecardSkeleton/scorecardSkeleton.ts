import { LightningElement } from 'lwc';
import { DIMENSIONS } from 'c/scoring';
import loading from '@salesforce/label/c.Scorecard_Loading';

/** Holds the place of the scorecard while it loads, so that nothing jumps when it arrives. */
export default class ScorecardSkeleton extends LightningElement {
    label = { loading };
    rows = DIMENSIONS;
    columns = ['first', 'second', 'third'];
}
