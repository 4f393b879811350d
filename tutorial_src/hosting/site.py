"""Django's own development server, tuned for one visitor who looks closely: headers as sent, answers in one piece."""
