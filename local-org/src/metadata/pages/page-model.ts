// What the shell draws, as the server reads it from the package's metadata. Both sides import these types.

/** A field on a page, and what its place says about editing it. */
export interface PageField {
    readonly field: string;
    readonly behavior: 'none' | 'required' | 'readonly';
}

export interface PageSection {
    readonly label: string;
    /** Columns from left to right, each from top to bottom; null leaves a gap. */
    readonly columns: readonly (readonly (PageField | null)[])[];
}

export interface PageTab {
    readonly title: string;
    readonly nodes: readonly PageNode[];
}

/** A tab that shows one Lightning web component. */
export interface ComponentTab {
    readonly label: string;
    /** The component's name. */
    readonly component: string;
}

export interface RelatedListNode {
    readonly kind: 'relatedList';
    readonly label: string;
    readonly childObject: string;
    /** Field of the child that holds the parent's id. */
    readonly parentField: string;
    /** Fields, or paths to a parent's field, that are its columns. */
    readonly columns: readonly string[];
    /** Most rows to show; at least 1. */
    readonly rows: number;
    readonly sortField: string | null;
    readonly isDescending: boolean;
}

/** One thing on a record page. */
export type PageNode =
    | { readonly kind: 'highlights' }
    | { readonly kind: 'tabset'; readonly tabs: readonly PageTab[]; readonly activeTab: number }
    | { readonly kind: 'details'; readonly sections: readonly PageSection[] }
    | RelatedListNode
    | { readonly kind: 'text'; readonly html: string }
    | {
          readonly kind: 'component';
          /** Name of a Lightning web component of the package. */
          readonly name: string;
          readonly properties: Readonly<Record<string, string | number | boolean>>;
      };

export interface PageRegion {
    readonly name: string;
    readonly nodes: readonly PageNode[];
}

export interface RecordPage {
    readonly objectApiName: string;
    readonly label: string;
    readonly regions: readonly PageRegion[];
}

export interface ListFilter {
    readonly field: string;
    readonly operation: string;
    readonly value: string;
}

export interface ListView {
    readonly name: string;
    readonly label: string;
    readonly columns: readonly string[];
    readonly scope: 'Everything' | 'Mine';
    readonly filters: readonly ListFilter[];
    /** How the filters combine, by number from 1; null when all of them must hold. */
    readonly filterLogic: string | null;
}

export interface AppTab {
    /** Object or page that the tab leads to, such as `Opportunity` or `report`. */
    readonly name: string;
    readonly label: string;
    readonly address: string;
    readonly isObject: boolean;
}

export interface AppModel {
    readonly label: string;
    /** CSS color of the line below the navigation; null leaves the platform's. */
    readonly color: string | null;
    readonly tabs: readonly AppTab[];
}

/** How an object shows: its icon, its compact layout, its list views and its layout. */
export interface ObjectPresentation {
    readonly name: string;
    readonly label: string;
    readonly pluralLabel: string;
    /** Name for lightning-icon, such as `standard:opportunity`. */
    readonly icon: string;
    /** Fields of the highlights panel; the first is the title. */
    readonly compactFields: readonly string[];
    readonly listViews: readonly ListView[];
    /** The page layout; it also orders the fields of the edit form. */
    readonly layout: readonly PageSection[];
}

/** Everything that the package and the bare org say about looks, for one form factor. */
export interface Presentation {
    readonly app: AppModel;
    readonly objects: Readonly<Record<string, ObjectPresentation>>;
    readonly pages: Readonly<Record<string, RecordPage>>;
}

export interface SessionUser {
    readonly id: string;
    readonly username: string;
    readonly name: string;
}

/** What a browser tab knows of the user it works as. */
export interface SessionModel extends Presentation {
    /** The user's tabs that show a component, by their API names. */
    readonly componentTabs: Readonly<Record<string, ComponentTab>>;
    readonly userId: string;
    readonly username: string;
    readonly userName: string;
    readonly users: readonly SessionUser[];
    /** First three characters of an object's record ids, by object. */
    readonly keyPrefixes: Readonly<Record<string, string>>;
    readonly customPermissions: readonly string[];
}
