import { LightningElement } from 'lwc';

export default class Scorecard extends LightningElement {}
