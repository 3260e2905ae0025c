/** A record of a custom metadata type; its values are text until something reads them with their field's type. */
export interface CustomMetadataRecord {
    readonly developerName: string;
    readonly label: string;
    readonly file: string;
    readonly values: ReadonlyMap<string, string | null>;
}
