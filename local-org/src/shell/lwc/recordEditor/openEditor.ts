import { ShowToastEvent } from 'lightning/platformShowToastEvent';

interface EditorOptions {
    readonly label: string;
    readonly objectApiName: string;
    readonly recordId?: string;
}

/**
 * Opens the form that edits a record or creates one, which is loaded only now: it brings the largest of the base components.
 * @param asker the element that a failure to load is told from
 * @returns the record's id once saved; anything else when the form was left
 */
export const openEditor = async (options: EditorOptions, asker: EventTarget): Promise<unknown> => {
    try {
        const { default: RecordEditor } = await import('shell/recordEditor');
        return await RecordEditor.open({ ...options, size: 'medium' });
    } catch {
        const title = 'The form could not be loaded';
        const message = 'Check that the local org is running, and try again.';
        asker.dispatchEvent(new ShowToastEvent({ title, message, variant: 'error', mode: 'sticky' }));
        return undefined;
    }
};
