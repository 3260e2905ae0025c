import type { FastifyInstance } from 'fastify';

/** The order in which Salesforce lists methods. */
const ORDER = ['HEAD', 'GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

const patternOf = (route: string): RegExp =>
    new RegExp(`^${route.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/:\w+/g, '[^/]+')}/?$`);

interface Route {
    readonly pattern: RegExp;
    /** How many parts of the path may be anything: the fewer, the better a path fits. */
    readonly parameters: number;
    readonly methods: Set<string>;
}

/** Remembers the routes of a server from now on, to tell which methods a path knows. */
export class AllowedMethods {
    readonly #routes = new Map<string, Route>();

    constructor(server: FastifyInstance) {
        server.addHook('onRoute', ({ url, method }) => {
            const route = this.#routes.get(url) ?? {
                pattern: patternOf(url),
                parameters: url.split(':').length,
                methods: new Set<string>()
            };
            [method].flat().forEach((item) => route.methods.add(item));
            this.#routes.set(url, route);
        });
    }

    /** Methods of a path, as Salesforce orders them; none for a path that leads nowhere. */
    of(url: string): string[] {
        const path = url.split('?')[0] ?? '';
        const [route] = [...this.#routes.values()]
            .filter(({ pattern }) => pattern.test(path))
            .sort((one, other) => one.parameters - other.parameters);
        return ORDER.filter((method) => route?.methods.has(method) === true);
    }
}
