"""What visitors see at home: the page behind the QR code."""
