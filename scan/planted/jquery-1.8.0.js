/*!
 * jQuery JavaScript Library v1.8.0
 * http://jquery.com/
 */
(function () {})();
