import { LightningElement, api } from 'lwc';
import { placedComponents } from 'local-org/placedComponents';

/** A component of the package: on a record page, which gives it the page's record, or as a tab, which gives it nothing. */
export default class PlacedComponent extends LightningElement {
    /** Its name, such as `auditSheet`. */
    @api name = '';
    @api recordId = '';
    @api objectApiName = '';
    @api properties: Readonly<Record<string, unknown>> = {};

    component: unknown = null;
    failure = '';

    async connectedCallback() {
        try {
            this.component = (await placedComponents[this.name]?.())?.default;
        } catch (error) {
            this.failure = `${this.name}: ${String(error)}`;
        }
    }

    get attributes() {
        return this.recordId
            ? { ...this.properties, recordId: this.recordId, objectApiName: this.objectApiName }
            : this.properties;
    }

    errorCallback(error: Error, stack: string) {
        this.component = null;
        this.failure = `${this.name}: ${error.message}${stack}`;
        console.error(error);
    }
}
