// Which operation a request asks for: by its path, for IAM and STS by the Action in its form, for Service Quotas by a header.
import type {Reply, ServerCall} from './call.ts';
import {findRoute, type Service} from './routes.ts';
import {ServerError} from './server-error.ts';
import {iam} from './services/iam.ts';
import {serviceQuotas} from './services/quotas.ts';
import {sts} from './services/sts.ts';

export type ParsedRequest = {
	readonly method: string;
	/** Path and query as they came. */
	readonly url: string;
	/** Names in lower case. */
	readonly headers: Readonly<Record<string, string>>;
	readonly body: Buffer;
};

export type Operation = {
	readonly name: string;
	readonly service: Service | '';
	/** For the log: a model, a profile, a principal. */
	readonly detail?: string | undefined;
	readonly query: URLSearchParams;
	readonly form: URLSearchParams;
	readonly path: Readonly<Record<string, string>>;
	readonly reply: (call: ServerCall) => Reply;
	/** Calls that bring a token of their own are not signed, nor are those of the machine's own services. */
	readonly open: boolean;
};

const unsigned: readonly Service[] = ['sso', 'sso-oidc', 'signin', 'machine'];

/** `scope` is the service that the signature names. */
export function operationOf(request: ParsedRequest, scope: string): Operation {
	const end = request.url.indexOf('?');
	const rawPath = end < 0 ? request.url : request.url.slice(0, end);
	const query = new URLSearchParams(end < 0 ? '' : request.url.slice(end + 1));
	const target = request.headers['x-amz-target'];
	if (rawPath === '/' && request.method === 'POST' && target) return targetOperation(target, query);
	if (rawPath === '/' && request.method === 'POST') return queryOperation(request, query, scope);
	const form = new URLSearchParams();
	const match = findRoute(request.method, rawPath);
	if (!match)
		return {
			...{name: 'Unknown', service: '', detail: rawPath, query, form, path: {}, open: true},
			reply: () => {
				throw new ServerError(404, 'UnknownOperationException', `No operation answers ${request.method} ${rawPath}`);
			},
		};
	const {route, path} = match;
	return {
		...{name: route.operation, service: route.service, query, form, path, reply: route.answer},
		detail: path.id ?? query.get('type') ?? query.get('role_name') ?? undefined,
		open: unsigned.includes(route.service),
	};
}

/** `ServiceQuotasV20190624.ListServiceQuotas`. */
function targetOperation(target: string, query: URLSearchParams): Operation {
	const [prefix, name = ''] = target.split('.');
	const known = prefix === 'ServiceQuotasV20190624' && Object.hasOwn(serviceQuotas, name);
	return {
		...{name: name || 'Unknown', service: 'servicequotas', query, form: new URLSearchParams(), path: {}, open: false},
		reply(call) {
			const answer = known ? serviceQuotas[name] : undefined;
			if (!answer) throw new ServerError(400, 'UnknownOperationException', '');
			return answer(call);
		},
	};
}

function queryOperation(request: ParsedRequest, query: URLSearchParams, scope: string): Operation {
	const form = new URLSearchParams(request.body.toString('utf8'));
	const name = form.get('Action') ?? 'Unknown';
	const service = scope === 'iam' || (scope !== 'sts' && Object.hasOwn(iam, name)) ? 'iam' : 'sts';
	const operations = service === 'iam' ? iam : sts;
	return {
		...{name, service, query, form, path: {}, open: name === 'AssumeRoleWithWebIdentity'},
		detail: form.get('PolicySourceArn') ?? form.get('RoleName') ?? form.get('RoleArn') ?? undefined,
		reply(call) {
			const answer = Object.hasOwn(operations, name) ? operations[name] : undefined;
			if (!answer)
				throw new ServerError(
					400,
					'InvalidAction',
					`Could not find operation ${name} for version ${form.get('Version')}`,
				);
			return {xml: answer(call)};
		},
	};
}
