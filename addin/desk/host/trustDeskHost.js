/* global window, URL */
/**
 * Development only, served by the local desk before office.js. The web files of office.js talk to a page around them
 * only over https (ClientEndPoint._hostTrustCheckStatus would become `nothttps`). Here the end point of a page on our
 * own origin counts as trusted from the start, so that a newcomer meets no certificate warning.
 */
(function () {
  'use strict';
  var trusted = 3; // Microsoft.Office.Common.HostTrustStatus.trusted
  var common =
    ((window.Microsoft = window.Microsoft || {}).Office = window.Microsoft.Office || {}).Common || {};
  window.Microsoft.Office.Common = common;

  Object.defineProperty(common, 'XdmCommunicationManager', {
    configurable: true,
    enumerable: true,
    get: function () {
      return undefined;
    },
    set: function (manager) {
      var connect = manager.connect;
      manager.connect = function (_conversationId, _targetWindow, targetUrl) {
        var endPoint = connect.apply(manager, arguments);
        if (new URL(targetUrl).origin === window.location.origin) endPoint._hostTrustCheckStatus = trusted;
        return endPoint;
      };
      Object.defineProperty(common, 'XdmCommunicationManager', {
        value: manager,
        configurable: true,
        enumerable: true,
        writable: true,
      });
    },
  });
})();
