// Loads the AWS SDK one service at a time, when it is first called: all of it takes half a second.

export type Sdk = {
	readonly bedrock: typeof import('./services/bedrock.ts');
	readonly runtime: typeof import('./services/runtime.ts');
	readonly sts: typeof import('./services/sts.ts');
	readonly iam: typeof import('./services/iam.ts');
	readonly quotas: typeof import('./services/quotas.ts');
	readonly sso: typeof import('./services/sso.ts');
};

const load: {[Service in keyof Sdk]: () => Promise<Sdk[Service]>} = {
	bedrock: () => import('./services/bedrock.ts'),
	runtime: () => import('./services/runtime.ts'),
	sts: () => import('./services/sts.ts'),
	iam: () => import('./services/iam.ts'),
	quotas: () => import('./services/quotas.ts'),
	sso: () => import('./services/sso.ts'),
};

/** The client class and the commands of a service. */
export function loadSdk<Service extends keyof Sdk>(service: Service): Promise<Sdk[Service]> {
	return load[service]();
}
