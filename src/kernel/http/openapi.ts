import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** The OpenAPI document, made from the routes and their input classes; needs no database. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const options = new DocumentBuilder()
    .setTitle('Entreprendre autrement')
    .setDescription(
      'Grant management for French local authorities. Errors are RFC 9457 problems in French or English; amounts are integer cents of euro; ' +
        'dates are civil dates in Europe/Paris; edits need If-Match with the version given by ETag.',
    )
    .setVersion('1')
    .addCookieAuth('__Host-session', { type: 'apiKey', in: 'cookie' }, 'session')
    .build();
  const document = SwaggerModule.createDocument(app, options, {
    operationIdFactory: (controller, method) => `${controller.replace('Controller', '')}_${method}`,
  });
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Record<string, unknown>)) describeProblems(operation);
  }
  return document;
}

function describeProblems(operation: unknown): void {
  if (typeof operation !== 'object' || operation === null || !('responses' in operation)) return;
  (operation.responses as Record<string, unknown>)['default'] = {
    description: 'A refusal (RFC 9457): code, words in the reader’s language, and a pointer to each faulty field',
    content: {
      'application/problem+json': { schema: { type: 'object', required: ['type', 'status', 'code', 'detail'] } },
    },
  };
}

/** The page and the document at /api/docs and /api/docs-json. */
export function serveOpenApi(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: 'Entreprendre autrement, API',
    customCss: '.swagger-ui .topbar { display: none }',
  });
}
