"""Calls every operation of the simulated account with botocore, and holds each answer against AWS's own service models.

argv: a JSON list of accounts, {url, account, region, role, token}. Prints one JSON document: which operations answered, and every
deviation as a sentence.
"""
import json
import re
import sys
import xml.etree.ElementTree as xml

import botocore.session
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError, EventStreamError

deviations = set()
answered = set()
# Errors that every service has, besides those in its model (AWS: "Common error types").
COMMON = {
    'AccessDenied', 'AccessDeniedException', 'ExpiredToken', 'ExpiredTokenException', 'InvalidClientTokenId', 'InvalidSignatureException',
    'SignatureDoesNotMatch', 'Throttling', 'ThrottlingException', 'UnrecognizedClientException', 'ValidationError', 'ValidationException',
    'ServiceUnavailable', 'InvalidAction', 'RequestExpired',
}


def walk(shape, value, where):
    """The sentences that say where a parsed value is not what the shape says."""
    facts = shape.metadata
    kind = shape.type_name
    if kind == 'structure':
        for name in facts.get('required', []):
            if name not in value:
                yield f'{where}: {name} is missing'
        for name, inner in value.items():
            if name in shape.members:
                yield from walk(shape.members[name], inner, f'{where}.{name}')
    elif kind == 'list':
        yield from size(facts, len(value), where)
        for each in value:
            yield from walk(shape.member, each, f'{where}[]')
    elif kind == 'map':
        yield from size(facts, len(value), where)
        for each in value.values():
            yield from walk(shape.value, each, f'{where}{{}}')
    elif kind in ('string', 'blob'):
        if isinstance(value, dict):
            # A policy document, which botocore reads.
            return
        if kind == 'string' and not isinstance(value, str):
            yield f'{where}: {value!r} is no string'
            return
        if not hasattr(value, '__len__'):
            return
        yield from size(facts, len(value), where)
        if getattr(shape, 'enum', None) and value not in shape.enum:
            yield f'{where}: {value} is not one of {", ".join(shape.enum)}'
        pattern = facts.get('pattern')
        # Java's classes that Python spells in another way.
        python = re.sub(r'\\p\{[A-Z][a-z]?\}', r'\\w', pattern) if pattern else None
        if python and kind == 'string' and not re.search(f'^(?:{python})$', value):
            yield f'{where}: {value} does not fit {pattern}'
    elif kind in ('integer', 'long', 'float', 'double'):
        yield from size(facts, value, where)
    elif kind == 'boolean' and not isinstance(value, bool):
        yield f'{where}: {value!r} is no boolean'


def size(facts, amount, where):
    if amount < facts.get('min', amount):
        yield f'{where}: {amount} is less than {facts["min"]}'
    if amount > facts.get('max', amount):
        yield f'{where}: {amount} is more than {facts["max"]}'


def unknown(shape, raw, where):
    """Members of a JSON answer that AWS does not have: botocore drops them without a word."""
    if shape.type_name == 'structure' and isinstance(raw, dict):
        if getattr(shape, 'is_document_type', False):
            return
        names = {inner.serialization.get('name', name): inner for name, inner in shape.members.items()}
        for name, inner in raw.items():
            if name not in names:
                yield f'{where}: {name} is no member'
            elif inner is not None:
                yield from unknown(names[name], inner, f'{where}.{name}')
            else:
                yield f'{where}.{name} is null'
    elif shape.type_name == 'list' and isinstance(raw, list):
        for each in raw:
            yield from unknown(shape.member, each, f'{where}[]')


def unknown_in_xml(shape, element, where):
    if shape.type_name == 'structure':
        for child in element:
            name = child.tag.split('}')[-1]
            if name not in shape.members:
                yield f'{where}: {name} is no member'
            else:
                yield from unknown_in_xml(shape.members[name], child, f'{where}.{name}')
    elif shape.type_name == 'list':
        for child in element:
            yield from unknown_in_xml(shape.member, child, f'{where}[]')


def check(http_response, parsed, model, **_):
    where = model.name
    if http_response.status_code >= 300:
        error = parsed.get('Error', {})
        known = {name for shape in model.error_shapes for name in (shape.name, shape.metadata.get('error', {}).get('code'))} | COMMON
        if error.get('Code') not in known:
            deviations.add(f'{where}: the error {error.get("Code")} is not in the model')
        if not error.get('Message'):
            deviations.add(f'{where}: the error {error.get("Code")} has no message')
        return
    answered.add(where)
    shape = model.output_shape
    if shape is None:
        return
    expected = model.http.get('responseCode', 200)
    if http_response.status_code != expected:
        deviations.add(f'{where}: status {http_response.status_code} in place of {expected}')
    body = {name: value for name, value in parsed.items() if name != 'ResponseMetadata'}
    if not model.has_event_stream_output and 'body' not in body:
        deviations.update(walk(shape, body, where))
        if model.metadata.get('protocol') == 'query':
            result = [child for child in xml.fromstring(http_response.content) if child.tag.endswith('Result')]
            for element in result:
                deviations.update(unknown_in_xml(shape, element, where))
        elif http_response.content:
            # The whole body may be one member.
            payload = shape.serialization.get('payload')
            whole = shape.members[payload] if payload else shape
            deviations.update(unknown(whole, json.loads(http_response.content), where))
    elif 'contentType' in body and body['contentType'] not in ('application/json', 'application/vnd.amazon.eventstream'):
        deviations.add(f'{where}: content type {body["contentType"]}')
    for name, member in shape.members.items():
        if member.serialization.get('location') == 'header' and name in shape.metadata.get('required', []) and name not in body:
            deviations.add(f'{where}: the header {member.serialization["name"]} is missing')


def visit(url, account, region, role, token, refresh):
    session = botocore.session.Session()
    session.set_credentials('AKIAIOSFODNN7EXAMPLE', 'x')
    session.register('after-call', check)
    config = Config(retries={'max_attempts': 0}, read_timeout=3, connect_timeout=3, parameter_validation=True)
    client = lambda name: session.create_client(name, region_name=region, endpoint_url=url, config=config)

    def ask(call, **parameters):
        try:
            return call(**parameters)
        except EventStreamError:
            return {}
        except ClientError:
            return {}
        except BotoCoreError:
            # Worlds that hang, reset or send a page of a proxy.
            return {}

    services = ['bedrock', 'bedrock-runtime', 'iam', 'sts', 'sso', 'sso-oidc', 'signin', 'service-quotas']
    bedrock, runtime, iam, sts, sso, oidc, signin, quotas = map(client, services)
    partition = 'aws-us-gov' if region.startswith('us-gov') else 'aws'
    model = 'anthropic.claude-opus-5-5'
    found = {}
    for kind in ('SYSTEM_DEFINED', 'APPLICATION'):
        found[kind] = ask(bedrock.list_inference_profiles, typeEquals=kind, maxResults=100).get('inferenceProfileSummaries', [])
        for each in found[kind][:3]:
            ask(bedrock.get_inference_profile, inferenceProfileIdentifier=each['inferenceProfileArn'])
    ask(bedrock.list_inference_profiles)
    ask(bedrock.get_inference_profile, inferenceProfileIdentifier='us.anthropic.none')
    source = next(iter(found['SYSTEM_DEFINED']), {}).get('inferenceProfileArn', f'arn:{partition}:bedrock:{region}::foundation-model/{model}')
    created = ask(
        bedrock.create_inference_profile, inferenceProfileName='checked by botocore', description='a description',
        modelSource={'copyFrom': source}, tags=[{'key': 'team', 'value': 'platform'}], clientRequestToken='token-1',
    ).get('inferenceProfileArn')
    arn = created or f'arn:{partition}:bedrock:{region}:{account}:application-inference-profile/none0none0no'
    ask(bedrock.tag_resource, resourceARN=arn, tags=[{'key': 'cost', 'value': '1'}])
    ask(bedrock.list_tags_for_resource, resourceARN=arn)
    ask(bedrock.untag_resource, resourceARN=arn, tagKeys=['cost'])
    ask(bedrock.get_inference_profile, inferenceProfileIdentifier=arn)
    ask(bedrock.delete_inference_profile, inferenceProfileIdentifier=arn)
    ask(bedrock.delete_inference_profile, inferenceProfileIdentifier=arn)
    ask(bedrock.list_foundation_models, byProvider='Anthropic')
    ask(bedrock.list_foundation_models)
    for identifier in (model, 'anthropic.none'):
        ask(bedrock.get_foundation_model, modelIdentifier=identifier)
        ask(bedrock.get_foundation_model_availability, modelId=identifier)
    ask(bedrock.get_use_case_for_model_access)
    ask(bedrock.put_use_case_for_model_access, formData=json.dumps({'companyName': 'Example Corp'}).encode())
    body = json.dumps({'anthropic_version': 'bedrock-2023-05-31', 'max_tokens': 1, 'messages': [{'role': 'user', 'content': '.'}]})
    for identifier in (f'us.{model}', model):
        ask(runtime.invoke_model, modelId=identifier, body=body)
        stream = ask(runtime.invoke_model_with_response_stream, modelId=identifier, body=body)
        try:
            for event in stream.get('body', []):
                if list(event) != ['chunk'] or 'type' not in json.loads(event['chunk']['bytes']):
                    deviations.add(f'InvokeModelWithResponseStream: the event {event}')
        except (BotoCoreError, EventStreamError):
            pass
    # The newest models do not support it.
    for identifier in (model, 'anthropic.claude-haiku-4-5-20251001-v1:0'):
        ask(runtime.count_tokens, modelId=identifier, input={'invokeModel': {'body': body.encode()}})
    me = ask(sts.get_caller_identity)
    ask(sts.assume_role, RoleArn=role, RoleSessionName='botocore')
    path = me.get('Arn', '').split(':')[-1].split('/')
    called = ask(iam.get_role, RoleName=path[1]).get('Role', {}).get('Arn', role) if path[0] == 'assumed-role' else role
    for web_token in ('a token of an identity provider', 'another'):
        ask(sts.assume_role_with_web_identity, RoleArn=called, RoleSessionName='botocore', WebIdentityToken=web_token)
    if path[0] == 'assumed-role':
        found = ask(iam.get_role, RoleName=path[1]).get('Role', {})
        principal = found.get('Arn', f'arn:{partition}:iam::{account}:role/{path[1]}')
    else:
        ask(iam.get_role, RoleName='none')
        principal = me.get('Arn', f'arn:{partition}:iam::{account}:user/none')
    ask(iam.get_user)
    ask(iam.get_user, UserName=path[-1])
    actions = {'ActionNames': ['bedrock:InvokeModel'], 'ResourceArns': [f'arn:{partition}:bedrock:*::foundation-model/{model}']}
    if ':iam::' in principal:
        ask(iam.get_context_keys_for_principal_policy, PolicySourceArn=principal)
        ask(iam.simulate_principal_policy, PolicySourceArn=principal, **actions)
    policy = {'Version': '2012-10-17', 'Statement': [{'Effect': 'Allow', 'Action': 'bedrock:*', 'Resource': '*'}]}
    ask(iam.simulate_custom_policy, PolicyInputList=[json.dumps(policy)], **actions)
    page = ask(quotas.list_service_quotas, ServiceCode='bedrock', MaxResults=50)
    ask(quotas.list_service_quotas, ServiceCode='bedrock', NextToken=page.get('NextToken', 'none'))
    ask(quotas.list_service_quotas, ServiceCode='none')
    ask(sso.get_role_credentials, roleName='Dev', accountId=account, accessToken='none')
    ask(sso.get_role_credentials, roleName='Dev', accountId=account, accessToken=token)
    ask(oidc.create_token, clientId='x', clientSecret='x', grantType='refresh_token', refreshToken='x')
    for given in (refresh, 'x'):
        device = 'arn:aws:signin:::devtools/same-device'
        wish = {'clientId': device, 'grantType': 'refresh_token', 'refreshToken': given}
        ask(signin.create_o_auth2_token, tokenInput=wish)


for each in json.loads(sys.argv[1]):
    visit(**each)
print(json.dumps({'answered': sorted(answered), 'deviations': sorted(deviations)}))
