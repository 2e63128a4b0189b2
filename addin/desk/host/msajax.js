/* global window */
/**
 * Development only, served by the local desk before office.js. Outlook's web file expects Microsoft's AJAX library
 * on the page and loads it from a CDN otherwise; these are the parts that it asks for.
 */
(function () {
  'use strict';
  Function._validateParams = function () {
    return null;
  };
  Function._validateParameter = function () {
    return null;
  };
  Function.emptyMethod = Function.emptyFunction = function () {};
  Function.createDelegate = function (instance, method) {
    return function () {
      return method.apply(instance, arguments);
    };
  };

  function StringBuilder() {
    this.parts = [];
  }
  StringBuilder.prototype.append = function (text) {
    this.parts.push(text);
    return this;
  };
  StringBuilder.prototype.toString = function () {
    return this.parts.join('');
  };

  window.Type = Function;
  window.Type.registerNamespace = function (name) {
    name.split('.').reduce(function (parent, part) {
      return (parent[part] = parent[part] || {});
    }, window);
  };
  window.Type.registerClass = function () {};
  Function.prototype.registerClass = function () {
    return this;
  };

  window.Sys = {
    StringBuilder: StringBuilder,
    Debug: { trace: function () {}, fail: function () {} },
    Serialization: { JavaScriptSerializer: { serialize: JSON.stringify, deserialize: JSON.parse } },
    Browser: {},
  };

  String.format = function (format) {
    var values = Array.prototype.slice.call(arguments, 1);
    return format.replace(/\{(\d+)\}/g, function (_match, index) {
      return values[index];
    });
  };

  [
    'argument',
    'argumentNull',
    'argumentOutOfRange',
    'argumentType',
    'argumentUndefined',
    'create',
    'invalidOperation',
    'notImplemented',
    'parameterCount',
  ].forEach(function (name) {
    Error[name] = function (first, second) {
      return new Error(name + ': ' + [first, second].filter(Boolean).join(' '));
    };
  });
})();
