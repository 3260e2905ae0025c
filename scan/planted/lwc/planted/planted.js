import { LightningElement } from 'lwc';

export default class Planted extends LightningElement {
    renderedCallback() {
        this.template.querySelector('p').innerHTML = eval(this.text);
        debugger;
    }
}
