import { LightningElement } from 'lwc';

/** Keeps everything around a page for paper off the paper; in the light DOM, because its styles reach the page around. */
export default class AuditPaperAlone extends LightningElement {
    static renderMode = 'light' as const;
}
