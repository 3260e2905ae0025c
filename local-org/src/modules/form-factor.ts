/** The kind of device, as the platform tells it from the browser's name: a narrow window on a desktop stays Large. */
export const formFactorOf = (userAgent: string): 'Large' | 'Medium' | 'Small' => {
    if (/iPad|Tablet|Android(?!.*Mobile)/.test(userAgent)) {
        return 'Medium';
    }
    return /Mobi/.test(userAgent) ? 'Small' : 'Large';
};
